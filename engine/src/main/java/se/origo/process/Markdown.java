package se.origo.process;

/** Free text inside a form's markdown. */
public final class Markdown {

	private Markdown() {
	}

	/**
	 * Text that stays what somebody wrote: no sign of it becomes a heading, a link or a
	 * tag.
	 * @param text any text
	 * @return the text with each sign that markdown or HTML reads made literal, on one
	 * paragraph
	 */
	public static String literal(String text) {
		return text.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replaceAll("([\\\\`*_{}\\[\\]()#+!|~>-])", "\\\\$1")
			.replaceAll("\\R", " ");
	}

}
