package se.origo.audit;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import se.origo.disclosure.Entry;

/**
 * What each kind of event is called in Swedish: a table, to be read and changed as one.
 * Words in braces are filled in by {@link Wording}.
 */
final class Sentences {

	/** Said already by another row, belonging to no case, or of the engine only. */
	private static final Set<String> TECHNICAL = Set.of("task-taken", "task-left", "not-found", "case-sought",
			"activity-cancelled", "activity-passed", "path-walked", "bundle-deployed", "audit-sought", "heat-read",
			"log-broken", "log-key-added", "master-key-added", "keys-rewrapped", "inbox-drifted");

	/** Of rows from before: now the row of the task that ended says it. */
	private static final Set<String> RETIRED = Set.of("task-answered");

	private static final Map<String, String> BY_KIND = Map.ofEntries(
			// the engine
			Map.entry("process-started", "Processen {process} startade."),
			Map.entry("process-ended", "Processen {process} slutade: {element}."),
			Map.entry("process-migrated", "Ärendet flyttades till en nyare version av {process}."),
			Map.entry("task-created", "Uppgiften {element} lades ut{due}."),
			Map.entry("task-claimed", "Uppgiften {element} togs av {assignee}."),
			Map.entry("task-returned", "Uppgiften {element} lämnades tillbaka till gruppen."),
			Map.entry("task-completed", "Uppgiften {element} slutfördes."),
			Map.entry("task-cancelled", "Uppgiften {element} avbröts."),
			Map.entry("activity-passed/serviceTask", "Steget {element} utfördes."),
			Map.entry("activity-passed/businessRuleTask", "Steget {element} avgjordes i en beslutstabell."),
			Map.entry("activity-passed/boundaryTimer", "En frist gick ut: {element}."),
			Map.entry("activity-passed/intermediateTimer", "En väntetid gick ut: {element}."),
			Map.entry("activity-passed/boundaryMessage", "Ett meddelande kom: {element}."),
			Map.entry("activity-passed/messageStartEvent", "Ett meddelande kom: {element}."),
			Map.entry("activity-passed/boundaryError", "Arbetet tog en annan väg: {element}."),
			Map.entry("decision-made", "Beslutstabellen {table} användes."),
			// the door
			Map.entry("task-answered", "Svar på {element}: {answers}."),
			// the case file
			Map.entry("case-opened", "Ärendet öppnades."), Map.entry("case-read", "Läste {items}."),
			Map.entry("case-written", "Skrev {items}."),
			Map.entry("case-copied-out", "Kopierades till den andra partens ärende: {items}."),
			Map.entry("case-copied-in", "Kopierades hit från den andra partens ärende: {items}."),
			Map.entry("case-emptied", "Allt innehåll i ärendet togs bort."),
			Map.entry("case-reduced", "Allt innehåll i ärendet togs bort utom {items}."),
			Map.entry("case-erased", "Ärendet gallrades: allt innehåll togs bort och nyckeln förstördes."),
			Map.entry("contact-kept", "En kod sparades så att nästa kontakt känns igen; den unga vill det."),
			Map.entry("contact-not-kept", "Inget sparades som gör att nästa kontakt känns igen."),
			Map.entry("case-opened-from", "Ärendet öppnades från ett annat ärende hos samma part."),
			Map.entry("case-led-to", "Ett annat ärende hos samma part öppnades härifrån."),
			// the ledger
			Map.entry("disclosed", "Lämnades ut till {counterpart} ({disclosure}, lagstöd {ground}): {items}."),
			Map.entry("disclosure-received",
					"Lämnades hit av {counterpart} ({disclosure}, lagstöd {ground}): {items}."),
			Map.entry("consent-withdrawn", "Samtycket återkallades; inget mer lämnas ut på det ({counterpart})."),
			Map.entry("consent-expired",
					"Samtyckets sista dag passerade; inget mer kan lämnas ut på det ({counterpart})."),
			Map.entry("case-panel-opened", "Öppnade ärendet i panelen vid en uppgift."),
			Map.entry("ledger-read", "Läste ärendets utlämnanden."),
			Map.entry("extract-row-released", "Sekretessprövade ett utlämnande: det får lämnas ut."),
			Map.entry("extract-row-withheld", "Sekretessprövade ett utlämnande: det får inte lämnas ut."),
			Map.entry("extract-row-withheld/withheldForYouth",
					"Sekretessprövade ett utlämnande: det får inte lämnas ut, för att det kan skada den unga."),
			Map.entry("extract-row-withheld/withheldForOthers",
					"Sekretessprövade ett utlämnande: det får inte lämnas ut, för att skydda en annan person."),
			Map.entry("extract-row-withheld/withheldForInquiry",
					"Sekretessprövade ett utlämnande: det får inte lämnas ut, för en brottsutrednings skull."),
			Map.entry("extract-handed-out", "Ett utdrag över utlämnandena lämnades till den som ärendet gäller."),
			Map.entry("passed-on", "Överlämningen skickades vidare till {counterpart} (lagstöd {ground})."),
			// hand-overs
			Map.entry("referral", "Överlämningen fick tillståndet {status}."),
			Map.entry("reception", "Överlämningen fick tillståndet {status}{reason}."),
			Map.entry("silence-escalated", "Ingen hade svarat i tid: {to}."),
			Map.entry("notice-sent", "Ett meddelande om att {element} väntar skickades till {group}."),
			Map.entry("notice-retried", "Driften begärde ett nytt försök att skicka ett meddelande."),
			Map.entry("outcome-overdue", "Fristen för att rapportera utfallet gick ut."),
			// break-glass
			Map.entry("glass-opened", "Ärendet nödöppnades, till {until}{reason}."),
			Map.entry("glass-closed", "Nödöppningen stängdes av den som öppnade."),
			Map.entry("glass-closed/lapsed", "Nödöppningen stängdes av sig själv när tiden var ute."),
			Map.entry("glass-closed/withdrawn", "Nödöppningen stängdes i förtid."),
			Map.entry("glass-begun", "Nödöppnade ärendet {case}, till {until}{reason}."),
			Map.entry("glass-refused", "Begärde nödöppning; inget ärende öppnades med numret {sought}."),
			Map.entry("glass-reviewed", "Nödöppningen granskades: {verdict}."),
			Map.entry("glass-review-reminded", "Ingen hade granskat nödöppningen i tid; loggranskarna påmindes."),
			// log review
			Map.entry("log-review-drawn", "Läsningar valdes ut för månadens logguppföljning."),
			Map.entry("log-reviewed", "En läsning granskades i logguppföljningen: {readVerdict}."),
			Map.entry("log-review-reminded", "Ingen hade granskat läsningen i tid; loggranskarna påmindes."),
			// conflicts of interest
			Map.entry("conflict-blocked", "En jävsspärr sattes: ärendet finns inte längre för {blocked}."),
			Map.entry("conflict-block-kept", "Jävsspärren sågs över och är kvar."),
			Map.entry("conflict-block-lifted", "Jävsspärren hävdes."),
			// outgoing contacts and support
			Map.entry("contact-made", "En utgående kontakt togs med {contactWith}, {contactWay}."),
			Map.entry("contact-refused",
					"En utgående kontakt med {contactWith}, {contactWay}, stoppades av ett skydd: {guard}."),
			Map.entry("support-talk", "Ett samtal antecknades."),
			Map.entry("support-accompanied", "Någon följde med den unga till {accompaniedTo}{told}."),
			// guards
			Map.entry("guard-read", "Läste varför ett skydd står: {guard}."),
			Map.entry("guard-set", "Ett skydd sattes: {guard}."),
			Map.entry("guard-kept", "Ett skydd sågs över och är kvar: {guard}."),
			Map.entry("guard-lifted", "Ett skydd hävdes: {guard}."),
			Map.entry("guards-travelled", "Skydd följde med hit från den andra parten."),
			Map.entry("task-offered-on", "Ingen som uppgiften var till för kan ta den: {to}."),
			// risk
			Map.entry("risk-assessed", "Risken bedömdes; nivån {riskLevel} gäller."),
			Map.entry("risk-raised", "Risknivån höjdes till {riskLevel}."),
			Map.entry("risk-kept", "Risknivån {riskLevel} beslutades gälla även i fortsättningen."),
			Map.entry("risk-lowered", "Risknivån sänktes till {riskLevel}, av två personer."),
			// absence and agreements
			Map.entry("absence-registered", "Frånvaro antecknades för {person}, från {from} till {until}."),
			Map.entry("absence-begun", "Frånvaron började för {person}."),
			Map.entry("absence-ended", "Frånvaron slutade för {person}."),
			Map.entry("agreement-changed", "Partens avtal ändrades."),
			Map.entry("appointment-given", "Uppdraget gavs eller ändrades för {person}."),
			Map.entry("appointment-ended", "Uppdraget upphörde för {person}."),
			// the way in
			Map.entry("signed-in", "Loggade in."), Map.entry("signed-out", "Loggade ut."),
			Map.entry("sign-in-refused", "En inloggning avvisades."),
			// the record itself
			Map.entry("audit-exported", "Exporterade ärendets händelser som granskare."),
			Map.entry("audit-read", "Läste ärendets händelser som granskare."),
			Map.entry("course-read", "Läste ärendets förlopp i diagrammet som granskare."),
			Map.entry("events-exported", "Hämtade ärendets händelser som fil, som granskare."),
			Map.entry("sealed-opened", "Öppnade förseglade uppgifter som granskare{opening}: {items}."),
			Map.entry("disclosures-read", "Läste ärendets utlämnanden som granskare."),
			Map.entry("disclosures-exported", "Hämtade ärendets utlämnanden som fil, som granskare."),
			Map.entry("job-retried", "Driften begärde ett nytt försök: {element}."));

	/** The words of {@code referral.Status}, which a test compares with these. */
	static final Map<String, String> STATES = Map.ofEntries(Map.entry("draft", "utkast"),
			Map.entry("requested", "skickad"), Map.entry("received", "mottagen"), Map.entry("accepted", "accepterad"),
			Map.entry("rejected", "avböjd"), Map.entry("forwarded", "vidaresänd"), Map.entry("cancelled", "återkallad"),
			Map.entry("expired", "utgången"), Map.entry("on-hold", "vilande"), Map.entry("completed", "utförd"),
			Map.entry("failed", "misslyckad"), Map.entry("closed", "stängd"),
			Map.entry("entered-in-error", "felregistrerad"));

	/** The words of the levels of risk. */
	static final Map<String, String> LEVELS = Map.of("acute", "AKUT", "high", "HÖG", "raised", "FÖRHÖJD", "normal",
			"NORMAL");

	/** Whom silence is escalated to. */
	static final Map<String, String> ESCALATIONS = Map.of("remind", "mottagaren påmindes", "deputy",
			"ersättaren tillfrågades", "manager", "chefen tillfrågades", "centre", "resurscentrum larmades", "expire",
			"ingen fanns kvar att fråga");

	/** Kinds of disclosure. */
	static final Map<String, String> DISCLOSURES = Arrays.stream(Entry.Kind.values())
		.collect(Collectors.toMap(Entry.Kind::word, Entry.Kind::label));

	private static final Set<String> DISCLOSED = Set.of("disclosed", "disclosure-received", "passed-on",
			"consent-withdrawn", "consent-expired", "case-copied-out", "case-copied-in", "extract-handed-out");

	/** Kinds that tell of somebody who looked. */
	private static final Set<String> READ = Set.of("case-read", "case-panel-opened", "ledger-read", "glass-opened",
			"audit-read", "audit-exported", "course-read", "events-exported", "disclosures-read",
			"disclosures-exported", "sealed-opened");

	private Sentences() {
	}

	/**
	 * What can be looked for, by its word in the record, in words without what they are
	 * about.
	 */
	static Map<String, String> kinds() {
		Map<String, String> kinds = new TreeMap<>();
		BY_KIND.forEach((kind, sentence) -> {
			if (!kind.contains("/") && !sentence.contains("{status}") && !RETIRED.contains(kind)) {
				kinds.put(kind, withoutGaps(sentence));
			}
		});
		STATES.forEach((code, label) -> kinds.put("referral-" + code, "Överlämningen fick tillståndet " + label + "."));
		return kinds;
	}

	/** A sentence that stands for all of its kind. */
	static String withoutGaps(String sentence) {
		return sentence.replaceAll("[ ,]*\\(?[a-zå ]*\\{\\w+}\\)?", " …").replaceAll("( …)+", " …");
	}

	/** Which lane of the page a kind belongs in. */
	static String lane(String kind) {
		if (DISCLOSED.contains(kind)) {
			return "disclosure";
		}
		return READ.contains(kind) ? "read" : "event";
	}

	/**
	 * The sentence for a row.
	 * @return empty when it does not belong among what an auditor reads
	 */
	static Optional<String> of(AuditRow row) {
		String sentence = BY_KIND.getOrDefault(row.kind() + "/" + row.code("type"), BY_KIND.get(row.kind()));
		if (sentence != null) {
			return Optional.of(sentence);
		}
		if (TECHNICAL.contains(row.kind())) {
			return Optional.empty();
		}
		// Never silent: what the table does not know is shown by its word.
		return Optional.of(BY_KIND.getOrDefault(family(row), "Händelsen ”" + row.kind() + "”."));
	}

	/** Whether there is a sentence for what happened to elements of this type. */
	static boolean tells(String kind, String type) {
		return BY_KIND.containsKey(kind + "/" + type);
	}

	/** {@code referral-sent} and the like are one kind in many states. */
	private static String family(AuditRow row) {
		return row.codes().containsKey("status") ? row.kind().split("-", 2)[0] : row.kind();
	}

}
