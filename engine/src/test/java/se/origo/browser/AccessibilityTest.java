package se.origo.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import se.origo.OrigoTest;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages hold what WCAG 2.1 AA asks, as far as a machine can tell (DOS-lagen, EN 301
 * 549).
 */
@OrigoTest
@ExtendWith(Office.Opening.class)
class AccessibilityTest {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

	/** Draws forms over everything else, with Tasklist's form-js and style. */
	private static final String DRAW = """
			async texts => {
			  let load;
			  window.webpackChunkcamunda_bpm_webapp.push([['drawn'], {}, found => (load = found)]);
			  const { Form } = load(57661);
			  const all = document.createElement('div');
			  all.id = 'drawn';
			  Object.assign(all.style, { position: 'fixed', inset: 0, overflow: 'auto', zIndex: 9999, background: '#fff' });
			  document.body.append(all);
			  for (const text of texts) {
			    const schema = JSON.parse(text, (key, value) => (key === 'conditional' ? undefined : value));
			    const data = {};
			    JSON.stringify(schema, (key, value) => {
			      if (key === 'valuesKey') data[value] = [{ value: 'one', label: 'Ett' }, { value: 'two', label: 'Två' }];
			      return value;
			    });
			    for (const [, shown] of text.matchAll(/\\{\\{\\s*(\\w+)/g)) data[shown] ??= 'Ett';
			    const place = document.createElement('div');
			    all.append(place);
			    await new Form({ container: place }).importSchema(schema, data);
			  }
			  return [...all.children].filter(place => place.querySelector('.fjs-element')).length;
			}
			""";

	@Test
	void everybodyCanSignIn(Office office) {
		assertAccessible(office.person("danderyd").visits("/login"));
	}

	@Test
	void whatBreaksARuleIsTold(Office office) {
		Page page = office.person("danderyd").visits("/login").page();
		page.evaluate("document.body.append(document.createElement('textarea'))");
		assertThat(violations(page)).anyMatch(told -> told.startsWith("label: "));
	}

	@Test
	void everybodyCanReadTheAuditPage(Office office) {
		assertAccessible(office.signIn("granskare").visits("/audit/").sees("Granskning av ett ärende"));
	}

	@Test
	void everybodyCanReadTheOperationsPage(Office office) {
		assertAccessible(office.signIn("drift").visits("/operations/").sees("Fel i processerna"));
	}

	@Test
	void everybodyCanSearch(Office office) {
		assertAccessible(office.signIn("danderyd").visits("/cases/").sees("Sök ärende"));
	}

	@Test
	void everybodyCanBreakTheGlass(Office office) {
		assertAccessible(office.signIn("danderyd").starts("Nödöppning").opens("Begär nödöppning"));
	}

	@Test
	void everybodyCanFillInAForm(Office office) {
		assertAccessible(office.signIn("danderyd").starts("Överlämning").opens("Skriv utkast"));
	}

	/**
	 * Every form, with everything drawn that may be drawn: parts that depend on an
	 * answer, and lists with something in them.
	 */
	@Test
	void everybodyCanFillInEveryForm(Office office) throws IOException {
		Page page = office.signIn("danderyd").looksAt("Min parts uppgifter").page();
		List<String> forms = forms();
		assertThat(page.evaluate(DRAW, forms)).isEqualTo(forms.size());
		// Every rule there is: that of a field without a label has no tag of WCAG.
		assertThat(violations(rules(page).include("#drawn"))).isEmpty();
	}

	private static List<String> forms() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("../forms"), 2)) {
			return files.filter(file -> file.toString().endsWith(".form"))
				.sorted()
				.map(AccessibilityTest::text)
				.toList();
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void assertAccessible(Person person) {
		assertThat(violations(person.page())).isEmpty();
	}

	/** What on this screen breaks a rule, and where. */
	static List<String> violations(Page page) {
		return violations(rules(page).withTags(RULES));
	}

	/**
	 * Judged in the page itself, which has no frames, and told of what breaks a rule
	 * only: all that holds, of two thousand events, is much to carry from page to page.
	 */
	private static AxeBuilder rules(Page page) {
		AxeRunOptions told = new AxeRunOptions();
		told.setResultTypes(List.of("violations"));
		return new AxeBuilder(page).options(told).setLegacyMode(true);
	}

	private static List<String> violations(AxeBuilder axe) {
		return axe.analyze()
			.getViolations()
			.stream()
			.map(rule -> rule.getId() + ": " + rule.getHelp() + " "
					+ rule.getNodes().stream().map(node -> node.getHtml()).toList())
			.toList();
	}

}
