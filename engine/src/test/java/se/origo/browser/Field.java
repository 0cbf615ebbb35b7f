package se.origo.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;

/** One field of a form, found by its label, of whatever kind it is. */
final class Field {

	private final Locator whole;

	private Field(Locator whole) {
		this.whole = whole;
	}

	/** The field with exactly this label; a required field's label ends with a star. */
	static Field of(Locator form, String label) {
		Locator named = form.page()
			.locator(".fjs-form-field-label, legend")
			.filter(new Locator.FilterOptions().setHasText(exactly(label, "\\*?")));
		return new Field(form.locator(".fjs-form-field:not(.fjs-form-field-group)")
			.filter(new Locator.FilterOptions().setHas(named)));
	}

	/**
	 * A whole text, with what may come after it; the browser does not know Java's quotes.
	 */
	static Pattern exactly(String text, String ending) {
		return Pattern.compile("^\\s*" + text.replaceAll("[.?()*+\\[\\]]", "\\\\$0") + "\\s*" + ending + "\\s*$");
	}

	Locator input() {
		return this.whole.locator("input, textarea").first();
	}

	Locator whole() {
		return this.whole;
	}

	void fill(String text) {
		input().fill(text);
		input().blur();
	}

	void fillMoment(String day, String time) {
		fill(day);
		Locator clock = clock();
		clock.fill(time);
		clock.press("Enter");
		clock.blur();
	}

	/** The time of the day, in a field that asks for a moment. */
	Locator clock() {
		return this.whole.locator("input:not(.numInput)").nth(1);
	}

	/** Chooses in a list or among buttons; several for a checklist. */
	void choose(String... options) {
		for (String option : options) {
			if (isList()) {
				pick(options().filter(new Locator.FilterOptions().setHasText(exactly(option, ""))).first());
			}
			else {
				this.whole.getByLabel(option, new Locator.GetByLabelOptions().setExact(true)).check();
			}
		}
	}

	/** From a list that is open: a click on an open one would close it. */
	private void pick(Locator option) {
		if (!option.isVisible()) {
			open();
		}
		option.click();
	}

	private boolean isList() {
		this.whole.waitFor();
		return this.whole.locator(".fjs-input-group, .fjs-select-display, .fjs-taglist").count() > 0;
	}

	/** Opens a list. */
	void open() {
		this.whole.locator(".fjs-select-display, .fjs-input-group, .fjs-taglist input").first().click();
	}

	/** Where a list is opened and folded up. */
	Locator arrow() {
		return this.whole.locator(".fjs-select-arrow");
	}

	/** A list's choices, when it is open. */
	Locator unfoldedList() {
		return this.whole.locator(".fjs-dropdownlist");
	}

	/** The choices on offer: of an opened list, or of buttons. */
	Locator options() {
		return this.whole.locator(".fjs-dropdownlist-item, label.fjs-form-field-label");
	}

}
