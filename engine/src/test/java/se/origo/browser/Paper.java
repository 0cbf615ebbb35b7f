package se.origo.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
	 * @param what is printed, as {@link Person#prints} calls it
	 * @return for all its pages
	 */
	static Set<Integer> widths(String what) throws IOException, DataFormatException {
		byte[] bytes = Files.readAllBytes(Path.of("target", "screens", what + ".pdf"));
		Matcher stream = STREAM.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
		Set<Integer> widths = new TreeSet<>();
		while (stream.find()) {
			Inflater inflater = new Inflater();
			inflater.setInput(bytes, stream.end(), bytes.length - stream.end());
			byte[] beginning = new byte[BEGINNING];
			int length = inflater.inflate(beginning);
			inflater.end();
			Matcher ground = GROUND.matcher(new String(beginning, 0, length, StandardCharsets.ISO_8859_1));
			if (ground.find()) {
				widths.add(Integer.valueOf(ground.group(1)));
			}
		}
		return widths;
	}

}
