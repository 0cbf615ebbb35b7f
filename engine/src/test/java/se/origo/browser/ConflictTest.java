package se.origo.browser;

import java.util.List;

import se.origo.OrigoTest;
import se.origo.Today;

import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The suspected uncle works at a party: for him there is no case. */
@OrigoTest
@ExtendWith(Office.Opening.class)
class ConflictTest {

	private static final List<String> LISTS = List.of("Mina uppgifter", "Min parts uppgifter", "Försenade",
			"Väntar på andra", "Skickade av oss");

	private final Youth youth = new Youth();

	@Test
	void anUncleWhoIsDeputyFindsNothingWhenTheContactPersonIsIllAndTheManagerGetsIt(Office office) {
		Person danderyd = office.signIn("danderyd");
		this.youth.draftedBy(danderyd, "Kontaktperson Nacka");
		blocksTheUncle(office.signIn("danderyd"), danderyd.caseNumber());
		this.youth.sends(danderyd);
		Person contact = office.signIn("nacka").opens("Bekräfta mottagningen").takes();
		String number = contact.caseNumber();
		Person uncle = office.signIn("nacka-2").follows(number).hasNo("Bekräfta mottagningen");
		Person manager = office.signIn("nacka-chef").follows(number).hasNo("Bekräfta mottagningen");
		Person registrar = office.signIn("nacka-chef");
		isIll(registrar);

		contact.hasNo("Bekräfta mottagningen");
		manager.opens("Bekräfta mottagningen").theTaskSays("En överlämning väntar på svar");
		manager.theTaskSaysNot("jäv", "Jäv", "spärr").photograph("7-manager");
		findsNothing(uncle, number, manager.page().url());
		manager.takes().theTaskSays("Kontaktperson Danderyd").ticks("Jag har sett överlämningen").completes();
		uncle.hasNo("Bedöm överlämningen");
		registrar.opens("Följ frånvaron").takes();
		registrar.ticks("Personen är tillbaka, och frånvaron avslutas nu.").completes();
		// One of the reasons to decline is a conflict of interest.
		contact.opens("Bedöm överlämningen").theTaskSaysNot("Jävsspärr", "spärr");
	}

	private void blocksTheUncle(Person registrar, String caseNumber) {
		registrar.starts("Jävsspärr").opens("Registrera jävsspärren");
		registrar.chooses("Vilket ärende gäller det?", caseNumber + " · Överlämning")
			.chooses("Vem får inte veta något om ärendet?", "En person, efter funktion")
			.chooses("Vilken funktion har personen?", "Ersättare Nacka")
			.fills("Varför?", "Misstänkt släkting.")
			.fills("När ska spärren ses över?", Today.local().plusDays(60).toString())
			.photograph("7-block");
		registrar.completes();
		registrar.opens("Se över jävsspärren").theTaskSays(caseNumber, "Ersättare Nacka", "Misstänkt släkting");
		registrar.photograph("7-review");
	}

	private void isIll(Person manager) {
		manager.starts("Frånvaro").opens("Registrera frånvaron").chooses("Vem är borta?", "Kontaktperson Nacka");
		manager.fillsMoment("Borta från och med", Today.local().minusDays(1).toString(), "08:00");
		manager.fillsMoment("Borta till", Today.local().plusDays(7).toString(), "08:00").completes();
	}

	/**
	 * In no list, by no address, in no page for reviewers. Blocks of other cases, which
	 * the party may know of, stand in the lists too.
	 */
	private void findsNothing(Person uncle, String number, String address) {
		for (String list : LISTS) {
			uncle.looksAt(list).seesNot(number);
		}
		uncle.page().navigate(address);
		uncle.page().reload();
		uncle.page().waitForLoadState(LoadState.NETWORKIDLE);
		uncle.seesNot(number).theTaskSaysNot("Kontaktperson Danderyd");
		uncle.photograph("7-uncle");
		uncle.visits("/audit/").seesNot(number, "Ärendenummer", "jäv");
		uncle.visits("/api/audit/cases/" + number).seesNot(number);
	}

}
