package se.origo.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Somebody without a mouse: finds the way by Tab, answers by arrows, space and Enter. */
final class Keyboard {

	private static final int FURTHEST = 150;

	/** The words of the place where the keyboard is: a question, a task, or a button. */
	private static final String HERE = """
			() => {
			  const here = document.activeElement;
			  const field = here.closest('.fjs-form-field');
			  const words = field?.querySelector('legend, .fjs-form-field-label') ?? here.closest('li.task, ol.tasks-list > li') ?? here;
			  return words === document.body ? '' : (words.innerText || words.value || '').replace(/\\*|\\s+/g, ' ').trim();
			}""";

	private static final String CHOICE = "() => document.activeElement.closest('label')?.innerText.trim() ?? ''";

	private static final String OFFERED = """
			() => document.activeElement.closest('.fjs-form-field')?.querySelector('.fjs-dropdownlist-item.focused')?.innerText.trim() ?? ''""";

	/**
	 * form-js hears the next key as it should when it has drawn what the last one did.
	 */
	static final String DRAWN = """
			() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn))))""";

	private final Page page;

	private int presses;

	Keyboard(Page page) {
		this.page = page;
	}

	/** How many keys have been pressed; a text that is written is none. */
	int presses() {
		return this.presses;
	}

	Keyboard press(String key) {
		this.page.keyboard().press(key);
		this.page.evaluate(DRAWN);
		this.presses++;
		return this;
	}

	/** Presses Tab until the keyboard is where these words stand. */
	Keyboard goesTo(String words) {
		return pressUntil("Tab", HERE, words);
	}

	/** Chooses one of several buttons. */
	Keyboard says(String question, String option) {
		goesTo(question);
		if (option.equals(this.page.evaluate(CHOICE))) {
			return press(" ");
		}
		return pressUntil("ArrowDown", CHOICE, option);
	}

	/**
	 * Chooses in a list, which opens when the keyboard comes to it or by an arrow. At its
	 * end one turns back.
	 */
	Keyboard picks(String question, String option) {
		goesTo(question);
		String key = "ArrowDown";
		String last = null;
		for (int pressed = 0; pressed < FURTHEST; pressed++) {
			String offered = this.page.evaluate(OFFERED).toString();
			if (offered.equals(option)) {
				return press("Enter");
			}
			if (!offered.isEmpty() && offered.equals(last)) {
				key = key.equals("ArrowDown") ? "ArrowUp" : "ArrowDown";
			}
			last = offered;
			press(key);
		}
		throw new AssertionError("The keyboard does not find " + option);
	}

	Keyboard ticks(String box) {
		goesTo(box);
		if (!this.page.getByLabel(box).isChecked()) {
			press(" ");
		}
		assertThat(this.page.getByLabel(box)).isChecked();
		return this;
	}

	Keyboard writes(String question, String text) {
		goesTo(question);
		this.page.keyboard().type(text);
		return this;
	}

	private Keyboard pressUntil(String key, String where, String wanted) {
		for (int pressed = 0; pressed < FURTHEST; pressed++) {
			if (this.page.evaluate(where).toString().startsWith(wanted)) {
				return this;
			}
			press(key);
		}
		throw new AssertionError("The keyboard does not come to " + wanted + ", but to " + this.page.evaluate(where));
	}

	/** Starts a process from Tasklist's list of what can be started. */
	Keyboard starts(String process) {
		goesTo("Starta nytt").press("Enter");
		this.page.locator(".modal-content").getByText(process, new Locator.GetByTextOptions().setExact(true)).waitFor();
		goesTo(process).press("Enter");
		this.page.locator(".modal-content .fjs-form").waitFor();
		goesTo("Starta").press("Enter");
		assertThat(this.page.locator(".modal-content")).hasCount(0);
		return this;
	}

}
