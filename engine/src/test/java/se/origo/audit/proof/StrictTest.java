package se.origo.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line of an export has one meaning, or none. */
class StrictTest {

	private static final Name NAME = Name.of("a");

	@Test
	void aTextIsReadAsItWasWritten() throws Exception {
		assertThat(text("\"Överlämning\"")).isEqualTo("Överlämning");
		assertThat(text("\"\\u00d6\\\"\\\\\\/\\b\\f\\n\\r\\t\\ud83d\\udE00\"")).isEqualTo("Ö\"\\/\b\f\n\r\t😀");
		assertThat(text("\"\"")).isEmpty();
		assertThat(text("null")).isNull();
		assertThat(text("\t \"x\" ")).isEqualTo("x");
		assertThat(text("\"" + "å".repeat(300_000) + "\"")).hasSize(300_000);
	}

	/** Half a character would be hashed as a question mark: one text for another. */
	@ParameterizedTest
	@ValueSource(strings = { "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u00\"", "\"\\u00gg\"", "\"\\x\"", "\"\u0001\"",
			"\"", "\"\\\"", "nul", "1", "[]", "\"a\"\"b\"", "\"a\",\"b\":\"c\"" })
	void whatIsNoTextIsRefused(String written) {
		assertThatThrownBy(() -> text(written)).isInstanceOf(NotProven.class);
	}

	@Test
	void whatIsNotUtf8IsRefused() {
		for (byte[] wrong : new byte[][] { { (byte) 0xff }, { (byte) 0xc0, (byte) 0x80 },
				{ (byte) 0xed, (byte) 0xa0, (byte) 0x80 }, { (byte) 0xc3 } }) {
			String latin = "{\"a\":\"" + new String(wrong, StandardCharsets.ISO_8859_1) + "\"}\n";
			assertThatThrownBy(() -> begun(latin.getBytes(StandardCharsets.ISO_8859_1)).textOrNull())
				.isInstanceOf(NotProven.class);
		}
	}

	@Test
	void aNumberIsAWholeOne() throws Exception {
		assertThat(number("0")).isZero();
		assertThat(number(" -12 ")).isEqualTo(-12);
		assertThat(number("999999999999999999")).isEqualTo(999_999_999_999_999_999L);
	}

	@ParameterizedTest
	@ValueSource(strings = { "01", "-0", "-", "1.0", "1e3", "1000000000000000000000", "\"1\"", "", "1 2" })
	void andOneThatIsWrittenInAnotherWayIsRefused(String written) {
		assertThatThrownBy(() -> number(written)).isInstanceOf(NotProven.class);
	}

	@Test
	void aLineThatDoesNotEndIsRefused() {
		assertThatThrownBy(() -> begun("{\"a\":1}".getBytes(StandardCharsets.UTF_8))).isInstanceOf(NotProven.class)
			.hasMessageContaining("slutar mitt i en rad");
	}

	private static String text(String written) throws Exception {
		Strict json = begun(("{\"a\":" + written + "}\n").getBytes(StandardCharsets.UTF_8));
		Text text = json.textOrNull();
		json.end();
		return (text != null) ? text.toString() : null;
	}

	private static long number(String written) throws Exception {
		Strict json = begun(("{\"a\":" + written + "}\n").getBytes(StandardCharsets.UTF_8));
		long number = json.number();
		json.end();
		return number;
	}

	private static Strict begun(byte[] line) throws Exception {
		Lines lines = new Lines(new ByteArrayInputStream(line));
		assertThat(lines.read()).isTrue();
		Strict json = new Strict();
		json.begin(lines);
		assertThat(json.is(NAME)).isTrue();
		return json;
	}

}
