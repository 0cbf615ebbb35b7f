package se.origo.disposal;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import se.origo.SignedIn;
import se.origo.Today;
import se.origo.browser.Canaries;
import se.origo.story.Letter;
import se.origo.story.Stories;
import se.origo.story.Story;

/**
 * A hand-over from Danderyd to Botkyrka with a token in every text that is written in it
 * and in the drafts that lie there, and what people are answered who ask for it.
 */
final class CanaryCase {

	private final Canaries canaries = Canaries.inEveryTextField();

	private final Set<String> tokens = new TreeSet<>();

	private final String number;

	private final List<String> cases;

	/** Tasks at which the case is shown, by whose desk they lie on. */
	private final Map<String, String> tasks;

	private final Story story;

	/**
	 * Written, accepted, under way, and opened through the glass.
	 * @param number the young person's identity number
	 */
	CanaryCase(Stories stories, String number) {
		this.number = number;
		this.tokens.add(number);
		this.story = stories.begin();
		write();
		this.cases = this.story.cases();
		Story glass = stories.begin();
		glass.as("danderyd-2")
			.begins("break-glass")
			.does("requestGlass", Map.of("soughtCase", this.cases.get(0), "glassReason", "young-person-calls",
					"glassWords", "Ringer nu.", "glassReviewKnown", true));
		this.tasks = Map.of("danderyd", this.story.task("followReferral"), "botkyrka",
				this.story.task("reportProgress"), "danderyd-2", glass.task("readGlass"));
	}

	private void write() {
		Letter letter = Letter.to("botkyrka");
		texts("draft-referral").forEach(letter::with);
		letter.with("personIdentityNumber", this.number)
			.with("disclosedItems", List.of("personName", "personIdentityNumber", "safeContact", "situation"));
		this.story.as("danderyd").startsReferral().writesDraft(letter);
		this.story.as("danderyd")
			.does("chooseGround",
					answers("choose-ground", Map.of("ground", "DUTY-OTHER", "groundAction", "send"), "dutyAct"));
		this.story.as("botkyrka").acknowledges();
		this.story.as("botkyrka")
			.does("assessReferral", answers("assess-referral", Map.of("assessment", "ask"), "question"));
		this.story.as("botkyrka").accepts();
		this.story.as("danderyd")
			.does("followReferral", answers("follow-referral", Map.of("followAction", "message"), "message"));
		this.story.as("botkyrka").keepsDraft("reportProgress", texts("report-progress"));
		this.story.as("danderyd").keepsDraft("followReferral", texts("follow-referral"));
	}

	/** Every text field of a form, filled in. */
	private Map<String, Object> texts(String form) {
		return answers(form, Map.of(), this.canaries.keys(form).toArray(String[]::new));
	}

	private Map<String, Object> answers(String form, Map<String, Object> codes, String... fields) {
		Map<String, Object> answers = new HashMap<>(codes);
		for (String field : fields) {
			// The number stands in this field, and a token would not pass for one.
			if (!field.equals("personIdentityNumber")) {
				answers.put(field, this.canaries.token(form, field));
				this.tokens.add(this.canaries.token(form, field));
			}
		}
		return answers;
	}

	/** The sender's number and the receiver's. */
	List<String> cases() {
		return this.cases;
	}

	int tokens() {
		return this.tokens.size();
	}

	Pattern pattern() {
		return Pattern.compile(this.tokens.stream().map(Pattern::quote).collect(Collectors.joining("|")));
	}

	/** The tokens that stand in one of these texts at least. */
	Set<String> in(List<String> texts) {
		return this.tokens.stream()
			.filter(token -> texts.stream().anyMatch(text -> text.contains(token)))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	boolean isWhollyIn(List<String> texts) {
		return in(texts).equals(this.tokens);
	}

	/** The work is done and both sides' processes have ended. */
	void ends() {
		this.story.as("botkyrka").reports("handled");
		this.story.as("danderyd").readsFeedback();
	}

	/** Two people at each party have it erased. */
	void isErased(Stories stories) {
		for (String party : List.of("danderyd", "botkyrka")) {
			Story disposal = stories.begin();
			disposal.as(party).proposesDisposal(this.cases.get(party.equals("danderyd") ? 0 : 1), "KS 2026/17 § 4");
			disposal.as(party + "-chef").does("confirmDisposal", Map.of("disposalAnswer", "erase"));
			disposal.timer("eraseCase").fires();
			disposal.as(party).does("readCertificate", Map.of("certificateRead", true));
		}
	}

	/**
	 * What is answered to those on whose desks it lies, to those who search, to auditors.
	 */
	List<Answer> answers(int port) {
		List<Answer> answers = new ArrayList<>();
		this.tasks.forEach((name, task) -> {
			SignedIn person = SignedIn.as(port, name);
			String panel = "/api/tasks/" + task + "/case";
			String door = "/camunda/api/engine/engine/default/task/" + task;
			List.of(door, door + "/form-variables", panel, "/api/drafts/" + task)
				.forEach(path -> answers.add(Answer.of(name, path, person::get)));
			List.of(panel + "/identity", panel + "/notes")
				.forEach(path -> answers.add(Answer.of(name, path, address -> person.post(address, ""))));
			this.cases.forEach(sought -> answers.add(search(name, person, sought)));
			answers.add(search(name, person, this.number));
		});
		SignedIn auditor = SignedIn.as(port, "granskare");
		String today = Today.local().toString();
		this.cases.stream()
			.map(caseNumber -> "/api/audit/cases/" + caseNumber)
			.flatMap(path -> Stream.of("", "/course", "/events.csv", "/disclosures", "/disclosures.csv", "/export")
				.map(part -> path + part))
			.forEach(path -> answers.add(Answer.of("granskare", path, auditor::get)));
		answers.add(Answer.of("granskare", "/api/audit/export?from=" + Today.local().minusDays(1) + "&to=" + today,
				auditor::get));
		return answers;
	}

	private static Answer search(String name, SignedIn person, String sought) {
		return Answer.of(name, "/api/cases/search", path -> person.post(path, "{\"sought\":\"" + sought + "\"}"));
	}

	/**
	 * What somebody was answered.
	 *
	 * @param who the name
	 * @param path what was asked for
	 * @param status the HTTP status
	 * @param body the whole answer, headers included
	 */
	record Answer(String who, String path, int status, String body) {

		static Answer of(String who, String path, Call call) {
			HttpResponse<String> answer = call.to(path);
			return new Answer(who, path, answer.statusCode(), answer.headers().map() + answer.body());
		}

		boolean isAbout(String part) {
			return this.path.contains(part);
		}

	}

	/** A call to an address. */
	interface Call {

		HttpResponse<String> to(String path);

	}

}
