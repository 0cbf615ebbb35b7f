package se.origo.browser;

import se.origo.OrigoTest;
import se.origo.story.Story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Nobody has to click or write twice because the screen was not ready with itself. */
@OrigoTest
@ExtendWith(Office.Opening.class)
class QuickHandsTest {

	private static final int WIDE = 1600;

	/** The whole form and its calendar. */
	private static final int HIGH = 2200;

	private static final int ALL_THAT_WAS_LEFT_TO_DO = 5_000;

	private static final int SOON = 1_000;

	/** Begins in a field in the moment it can be used: no hand is quicker. */
	private static final String AT_ONCE = """
			field => {
			  const named = label => label.textContent.replace('*', '').trim() === field;
			  const whenUsable = new MutationObserver(() => {
			    const label = [...document.querySelectorAll('.fjs-form-field-label, legend')].find(named);
			    const place = label?.closest('.fjs-form-field').querySelector('.fjs-select-display, input, textarea');
			    if (place?.checkVisibility() && !place.closest('.disabled-form')) {
			      whenUsable.disconnect();
			      place.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
			      place.focus();
			    }
			  });
			  whenUsable.observe(document.body, { subtree: true, childList: true, attributes: true });
			}""";

	private final Youth youth = new Youth();

	@Test
	void aListThatIsOpenedAsSoonAsItCanBeStaysOpen(Office office) {
		Person contact = reporting(office);
		takesAndBeginsAtOnce(contact, "Vad blev utfallet?");
		assertThat(list(contact, "Vad blev utfallet?").unfoldedList()).isVisible();
		contact.seesNot("Fältet måste fyllas i.");
	}

	@Test
	void whoeverWritesAsSoonAsThereIsAFieldLosesNoLetter(Office office) {
		Person sender = drafting(office);
		takesAndBeginsAtOnce(sender, "Namn");
		sender.page().keyboard().type("Alva");
		sender.reads("Namn", "Alva");
	}

	@Test
	void aListThatComesFirstIsNotUnfoldedByItselfAndOpensAtTheFirstClick(Office office) {
		Person sender = drafting(office).takes();
		doesAllThatWasLeft(sender);
		Field first = list(sender, "Mottagare");
		assertThat(first.unfoldedList()).hasCount(0);
		first.arrow().click();
		assertThat(first.unfoldedList()).isVisible();
		sender.seesNot("Fältet måste fyllas i.");
	}

	@Test
	void aListThatComesFirstIsNextForTheKeyboardHoweverTheTaskWasTaken(Office office) {
		Person sender = drafting(office).takes();
		sender.page().keyboard().press("Tab");
		sender.isAt("Mottagare").leavesTheTask();
		assertThat(sender.page().locator(".origo-meta .claim")).isFocused();
		sender.page().keyboard().press("Enter");
		sender.isAt("Mottagare");
	}

	@Test
	void whatIsClickedIsHitThoughTheListBeforeItIsLeftEmpty(Office office) {
		Person sender = drafting(office).takes();
		Locator box = sender.form().getByLabel("Skydd eller skyddat boende");
		list(sender, "Mottagare").open();
		presses(sender.page(), box);
		assertThat(box).isChecked();
		assertThat(list(sender, "Mottagare").unfoldedList()).hasCount(0);
		sender.sees("Fältet måste fyllas i.");
	}

	@Test
	void whatIsClickedIsHitInACalendarAndBelowADateThatIsLeftEmpty(Office office) {
		Story story = office.story();
		story.as("danderyd").startsReferral().writesDraft(this.youth.letterTo("botkyrka"));
		Person sender = office.signIn("danderyd").follows(story.sender().caseNumber()).opens("Välj lagstöd").takes();
		sender.page().setViewportSize(WIDE, HIGH);
		sender.chooses("Vilket lagstöd gäller?", Youth.CONSENT);
		Locator day = Field.of(sender.form(), "Samtycket gäller till och med").input();
		day.click();
		presses(sender.page(), sender.page().locator(".flatpickr-calendar.open .today"));
		assertThat(day).not().hasValue("");
		// Whoever takes the day away again has seen it: when it is drawn the field writes
		// it once more.
		sender.page().evaluate(Keyboard.DRAWN);
		day.fill("");
		day.click();
		Locator below = sender.form().getByLabel("Samtycket gäller även om mottagaren");
		presses(sender.page(), below);
		assertThat(below).isChecked();
		sender.sees("Fältet måste fyllas i.");
	}

	private Person reporting(Office office) {
		Story story = office.story().sent(this.youth.letterTo("botkyrka"), "CONSENT");
		story.as("botkyrka").acknowledges().accepts();
		return atTheClock(office, "botkyrka").follows(story.receiver().caseNumber()).opens("Rapportera hur det går");
	}

	/** A draft that has been begun and given back. */
	private static Person drafting(Office office) {
		Story story = office.story();
		story.as("danderyd").startsReferral();
		Person sender = atTheClock(office, "danderyd").follows(story.sender().caseNumber()).opens("Skriv utkast");
		return sender.leavesTheTask();
	}

	/** Whose browser can be told that time has passed. */
	private static Person atTheClock(Office office, String name) {
		Person person = office.signIn(name);
		person.page().clock().install();
		return person;
	}

	/**
	 * Whatever the page puts off while the task is being taken comes after the answer.
	 */
	private static void takesAndBeginsAtOnce(Person person, String field) {
		person.page().evaluate(AT_ONCE, field);
		person.page().clock().pauseAt(System.currentTimeMillis() + SOON);
		person.pressesTake();
		person.page().clock().resume();
		person.hasTaken();
		doesAllThatWasLeft(person);
	}

	/** Whatever the page has put off is done now, and is no longer to be waited for. */
	private static void doesAllThatWasLeft(Person person) {
		person.page().clock().runFor(ALL_THAT_WAS_LEFT_TO_DO);
	}

	private static Field list(Person person, String label) {
		return Field.of(person.form(), label);
	}

	/**
	 * Slowly: whatever the page draws when the button goes down is there when it goes up.
	 */
	private static void presses(Page page, Locator place) {
		BoundingBox box = place.boundingBox();
		page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
		page.mouse().down();
		page.evaluate(Keyboard.DRAWN);
		page.mouse().up();
	}

}
