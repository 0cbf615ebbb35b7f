package se.origo.browser;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What Chromium has printed, as a PDF of upright A4. */
final class Paper {

	/** 210 millimetres without two margins of 14, in pixels of 1/96 inch. */
	static final int WIDTH = 688;

	/** Each page begins with its own white ground. */
	private static final Pattern GROUND = Pattern.compile("^0 0 (\\d+) \\d+ re$", Pattern.MULTILINE);

	private static final Pattern STREAM = Pattern.compile("FlateDecode.*?>>\\s*?stream\\r?\\n", Pattern.DOTALL);

	private static final int BEGINNING = 2000;

	private Paper() {
	}

	/**
	 * How many pixels a page's width was made to hold. When one thing is wider than the
	 * page a browser prints all of it smaller, and then this is more than {@link #WIDTH}.
	 * @param bytes the PDF
	 * @return for all its pages
	 */
	static Set<Integer> widths(byte[] bytes) {
		Matcher stream = STREAM.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
		Set<Integer> widths = new TreeSet<>();
		while (stream.find()) {
			Matcher ground = GROUND.matcher(beginning(bytes, stream.end()));
			if (ground.find()) {
				widths.add(Integer.valueOf(ground.group(1)));
			}
		}
		return widths;
	}

	private static String beginning(byte[] bytes, int at) {
		Inflater inflater = new Inflater();
		try {
			inflater.setInput(bytes, at, bytes.length - at);
			byte[] beginning = new byte[BEGINNING];
			return new String(beginning, 0, inflater.inflate(beginning), StandardCharsets.ISO_8859_1);
		}
		catch (DataFormatException ex) {
			// A picture or a typeface.
			return "";
		}
		finally {
			inflater.end();
		}
	}

}
