package se.origo.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A drawing of bars, a small frame for each thing: whoever looks sees whether they grow.
 * It takes the colours of light and dark pages by itself.
 */
final class Bars {

	private static final int COLUMNS = 2;

	private static final int WIDTH = 450;

	private static final int HEIGHT = 150;

	private static final int TALLEST = 70;

	private static final String HEAD = """
			<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img" aria-labelledby="title told">
			<title id="title">%3$s</title>
			<desc id="told">%4$s</desc>
			<style>
			text { font: 13px system-ui, sans-serif; fill: #1f2328 } .name { font-weight: 600 } .size { fill: #59636e }
			.bar { fill: #0b6bcb } line { stroke: #8c959f }
			@media (prefers-color-scheme: dark) { text { fill: #f0f6fc } .size { fill: #a5afba } .bar { fill: #58a6ff } line { stroke: #6e7681 } }
			</style>
			""";

	private final String title;

	private final List<String> sizes;

	private final List<String> frames = new ArrayList<>();

	/** The same in words, for whoever does not see it. */
	private final StringBuilder told = new StringBuilder();

	Bars(String title, List<String> sizes) {
		this.title = title;
		this.sizes = sizes;
	}

	/** One more frame; its tallest bar is as tall as another's. */
	void add(String name, List<Double> values) {
		int left = this.frames.size() % COLUMNS * WIDTH + 16;
		int top = this.frames.size() / COLUMNS * HEIGHT + 40;
		this.told.append(name)
			.append(": ")
			.append(String.join(", ", values.stream().map(Bars::figure).toList()))
			.append(". ");
		double most = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
		StringBuilder frame = new StringBuilder(
				"<text class=\"name\" x=\"%d\" y=\"%d\">%s</text>%n".formatted(left, top + 10, name));
		int ground = top + 40 + TALLEST;
		for (int at = 0; at < values.size(); at++) {
			double tall = values.get(at) / most * TALLEST;
			int x = left + at * 80;
			frame.append(String.format(Locale.ROOT,
					"<rect class=\"bar\" x=\"%d\" y=\"%.1f\" width=\"44\" height=\"%.1f\"/>"
							+ "<text x=\"%d\" y=\"%.1f\" text-anchor=\"middle\">%s</text>"
							+ "<text class=\"size\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>%n",
					x, ground - tall, tall, x + 22, ground - tall - 5, figure(values.get(at)), x + 22, ground + 16,
					this.sizes.get(at)));
		}
		this.frames.add(frame
			.append("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>%n".formatted(left, ground, left + 204, ground))
			.toString());
	}

	private static String figure(double value) {
		return String.format(Locale.ROOT, (value < 100) ? "%.1f" : "%.0f", value);
	}

	String svg() {
		int rows = (this.frames.size() + COLUMNS - 1) / COLUMNS;
		return HEAD.formatted(COLUMNS * WIDTH, rows * HEIGHT + 40, this.title,
				String.join(", ", this.sizes) + ". " + this.told)
				+ "<text x=\"16\" y=\"22\">%s</text>%n".formatted(this.title) + String.join("", this.frames)
				+ "</svg>\n";
	}

}
