package se.origo.audit.proof;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A text of a line of JSON as UTF-8: most lie in the line as they are, one that is
 * written with escapes is made. One that is no text, in UTF-8 or behind its escapes, is
 * refused: it could pass for another one.
 */
final class Text {

	private static final String ESCAPES = "\"\\/bfnrt";

	private static final String ESCAPED = "\"\\/\b\f\n\r\t";

	private static final int HEX = 4;

	private byte[] bytes;

	private int from;

	private int to;

	byte[] bytes() {
		return this.bytes;
	}

	int from() {
		return this.from;
	}

	int to() {
		return this.to;
	}

	int length() {
		return this.to - this.from;
	}

	/** It stands here. */
	void stands(byte[] in, int begin, int behind) {
		this.bytes = in;
		this.from = begin;
		this.to = behind;
	}

	/**
	 * Reads one behind its opening quote.
	 * @return the place behind its closing quote
	 */
	int read(byte[] line, int begin) throws NotProven {
		int at = Eights.special(line, begin);
		if (line[at] != '"') {
			return readSpecial(line, begin, at);
		}
		stands(line, begin, at);
		return at + 1;
	}

	/**
	 * Reads one that is not all plain signs; apart, because most are compiled without.
	 */
	private int readSpecial(byte[] line, int begin, int special) throws NotProven {
		int at = special;
		boolean plain = true;
		byte sign = line[at];
		while (sign != '"') {
			if (sign < ' ' || sign == '\\') {
				plain = false;
				at += (sign == '\\') ? 1 : 0;
				if (line[at] >= 0 && line[at] < ' ') {
					throw unreadable();
				}
			}
			sign = line[++at];
		}
		stands(line, begin, at);
		if (!plain) {
			unescape();
		}
		return at + 1;
	}

	private void unescape() throws NotProven {
		try {
			String raw = StandardCharsets.UTF_8.newDecoder()
				.decode(ByteBuffer.wrap(this.bytes, this.from, length()))
				.toString();
			if (raw.indexOf('\\') >= 0) {
				ByteBuffer text = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(unescaped(raw)));
				stands(text.array(), 0, text.limit());
			}
		}
		catch (CharacterCodingException | IllegalArgumentException | IndexOutOfBoundsException ex) {
			throw unreadable();
		}
	}

	private static StringBuilder unescaped(String raw) {
		StringBuilder text = new StringBuilder(raw.length());
		for (int at = 0; at < raw.length(); at++) {
			char sign = raw.charAt(at);
			if (sign == '\\') {
				char escape = raw.charAt(++at);
				if (escape == 'u') {
					sign = (char) HexFormat.fromHexDigits(raw, at + 1, at + 1 + HEX);
					at += HEX;
				}
				else {
					sign = ESCAPED.charAt(ESCAPES.indexOf(escape));
				}
			}
			text.append(sign);
		}
		return text;
	}

	private static NotProven unreadable() {
		return new NotProven("Raden är inte läsbar JSON.");
	}

	boolean equals(byte[] other, int begin, int behind) {
		return Arrays.equals(this.bytes, this.from, this.to, other, begin, behind);
	}

	boolean equals(byte[] other) {
		return equals(other, 0, other.length);
	}

	@Override
	public String toString() {
		return new String(this.bytes, this.from, length(), StandardCharsets.UTF_8);
	}

}
