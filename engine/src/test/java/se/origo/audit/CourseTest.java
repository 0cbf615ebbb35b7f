package se.origo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import se.origo.OrigoTest;
import se.origo.SignedIn;
import se.origo.casefile.CaseFiles;
import se.origo.party.Scope;
import se.origo.process.Happening;
import se.origo.process.Happenings;
import se.origo.story.Letter;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How a case has gone, as an auditor is told it. */
@OrigoTest
class CourseTest {

	@LocalServerPort
	int port;

	@Autowired
	Stories stories;

	@Autowired
	ProcessEngine engine;

	@Autowired
	CaseFiles cases;

	@Autowired
	Happenings happenings;

	@Autowired
	PlatformTransactionManager transactions;

	private final List<String> deployments = new ArrayList<>();

	private final Letter letter = Letter.to("botkyrka");

	private Story story;

	@AfterEach
	void takeItAway() {
		if (this.story != null) {
			this.story.endsIfBegun();
		}
		this.deployments.forEach(id -> system(() -> {
			this.engine.getRepositoryService().deleteDeployment(id, true);
			return null;
		}));
	}

	@Test
	void thePathIsTheWaysThatWereTaken() {
		sent();
		JsonNode referral = diagram(course(this.story.sender().caseNumber()), "referral");
		assertThat(referral.path("xml").asText()).contains("id=\"draftReferral\"");
		assertThat(visits(referral, "draftReferral")).singleElement()
			.satisfies(visit -> assertThat(visit.path("actor").asText()).isEqualTo("Kontaktperson Danderyd"))
			.satisfies(visit -> assertThat(visit.path("kept").asText()).isEqualTo("kept"))
			.satisfies(visit -> assertThat(visit.path("deadline").asText()).isEqualTo("REF-DRAFT"));
		assertThat(visits(referral, "followReferral")).singleElement()
			.satisfies(visit -> assertThat(visit.path("to").isNull()).isTrue())
			.satisfies(visit -> assertThat(visit.path("kept").asText()).isEqualTo("running"));
		Map<String, String> targets = targets(referral);
		assertThat(names(referral.path("flows"))).extracting(targets::get)
			.contains("draftReferral", "chooseGround", "followReferral")
			.doesNotContain("confirmGround", "readReturn");
	}

	@Test
	void aDeadlineThatPassedIsMissedAndTheTimerSaysWhich() {
		sent().timer("acknowledgementOverdue").fires();
		JsonNode reception = diagram(course(this.story.receiver().caseNumber()), "referral-acknowledgement");
		assertThat(visits(reception, "acknowledgementOverdue")).singleElement()
			.satisfies(visit -> assertThat(visit.path("deadline").asText()).isEqualTo("REF-ACK"));
		assertThat(this.story.receiver()
			.rows("select payload::json ->> 'deadline' from origo.audit where case_number = :case and kind = 'activity-passed'"
					+ " and element = 'acknowledgementOverdue'"))
			.containsExactly("REF-ACK");
	}

	@Test
	void theRulesThatFiredAreShownAsTheyWereWritten() {
		sent();
		JsonNode course = course(this.story.sender().caseNumber());
		JsonNode table = stream(course.path("tables")).filter(one -> one.path("id").asText().startsWith("deadline:"))
			.findFirst()
			.orElseThrow();
		JsonNode decision = stream(course.path("decisions")).filter(one -> one.path("table").equals(table.path("id")))
			.filter(one -> one.path("inputs").toString().contains("REF-DRAFT"))
			.findFirst()
			.orElseThrow();
		int fired = decision.path("rules").get(0).asInt();
		JsonNode rule = stream(table.path("rules")).filter(one -> one.path("number").asInt() == fired)
			.findFirst()
			.orElseThrow();
		assertThat(rule.path("inputs").toString()).contains("REF-DRAFT");
		assertThat(table.path("size").asInt()).isGreaterThan(table.path("rules").size());
	}

	@Test
	void aFormIsShownAsItWasAnsweredAndWhatIsSealedByNameOnly() {
		sent();
		JsonNode course = course(this.story.sender().caseNumber());
		JsonNode draft = stream(course.path("forms"))
			.filter(form -> form.path("element").asText().equals("draftReferral"))
			.findFirst()
			.orElseThrow();
		assertThat(draft.path("form").asText()).isEqualTo("draft-referral");
		assertThat(field(draft, "urgency").path("answer").asText()).isEqualTo("Normalt: svar inom en arbetsdag");
		assertThat(field(draft, "situation").path("sealed").asBoolean()).isTrue();
		assertThat(field(draft, "situation").path("answer").isNull()).isTrue();
		assertThat(course.toString()).doesNotContain(this.letter.secrets());
	}

	/** Three rows told it: what was written, what was answered and that it ended. */
	@Test
	void anAnswerOnARecordFromBeforeIsShownAsOneOfToday() {
		this.story = this.stories.begin();
		this.story.as("danderyd").startsReferral();
		String number = this.story.sender().caseNumber();
		this.stories.behindTheCurtain(() -> {
			tell("case-written", number, null, Map.of("items", "[situation]"));
			tell("task-answered", number, "draftReferral", Map.of("urgency", "normal"));
			return null;
		});
		this.story.as("danderyd").writesDraft(this.letter);
		List<JsonNode> answers = stream(course(number).path("forms"))
			.filter(form -> form.path("element").asText().equals("draftReferral"))
			.toList();
		assertThat(answers).hasSize(2).allSatisfy(draft -> {
			assertThat(field(draft, "urgency").path("answer").asText()).isEqualTo("Normalt: svar inom en arbetsdag");
			assertThat(field(draft, "situation").path("sealed").asBoolean()).isTrue();
		});
	}

	private void tell(String kind, String number, String element, Map<String, String> codes) {
		this.happenings.tell(new Happening(kind, "danderyd", number, element, codes));
	}

	@Test
	void anEndedCaseKeepsItsDiagramWhenANewOneIsReleasedAndWhenEverythingIsForgotten() {
		draw("Första namnet");
		String number = begin();
		answer(number);
		JsonNode before = course(number).path("diagrams");
		draw("Andra namnet");
		((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration()).getDeploymentCache()
			.discardProcessDefinitionCache();
		assertThat(course(number).path("diagrams")).isEqualTo(before);
		assertThat(before.get(0).path("xml").asText()).contains("Första namnet");
		assertThat(visits(before.get(0), "askSomething")).hasSize(1);
	}

	@Test
	void aMovedCaseIsDrawnOnBothVersions() {
		draw("Första namnet");
		String number = begin();
		draw("Andra namnet");
		move(number);
		answer(number);
		JsonNode diagrams = course(number).path("diagrams");
		assertThat(diagrams.findValuesAsText("version")).hasSize(2);
		assertThat(visits(diagrams.get(0), "askSomething")).singleElement()
			.isEqualTo(visits(diagrams.get(1), "askSomething").get(0));
		assertThat(diagrams.get(0).path("flows").size()).isEqualTo(1);
		assertThat(diagrams.get(1).path("flows").size()).isEqualTo(1);
		assertThat(auditor().json("/api/audit/cases/" + number).findValuesAsText("text"))
			.contains("Ärendet flyttades till en nyare version av ”drawn-twice”.");
	}

	@Test
	void theReadingIsOnRecord() {
		sent();
		course(this.story.sender().caseNumber());
		assertThat(this.story.sender().record()).endsWith("course-read");
	}

	private Story sent() {
		this.story = this.stories.begin();
		return this.story.sent(this.letter, "CONSENT");
	}

	private void draw(String label) {
		BpmnModelInstance model = Bpmn.createExecutableProcess("drawn-twice")
			.camundaHistoryTimeToLive(1)
			.startEvent()
			.userTask("askSomething")
			.name(label)
			.endEvent()
			.done();
		Deployment made = system(() -> this.engine.getRepositoryService()
			.createDeployment()
			.addModelInstance("drawn-twice.bpmn", model)
			.deploy());
		this.deployments.add(made.getId());
	}

	private String begin() {
		return system(() -> {
			String number = this.cases.open("botkyrka", "drawn-twice");
			this.engine.getRuntimeService()
				.startProcessInstanceByKey("drawn-twice", number, Map.of("party", "botkyrka"));
			return number;
		});
	}

	private void answer(String number) {
		system(() -> {
			this.engine.getTaskService()
				.complete(this.engine.getTaskService()
					.createTaskQuery()
					.processInstanceBusinessKey(number)
					.singleResult()
					.getId());
			return null;
		});
	}

	private void move(String number) {
		system(() -> {
			ProcessInstance instance = this.engine.getRuntimeService()
				.createProcessInstanceQuery()
				.processInstanceBusinessKey(number)
				.singleResult();
			String newest = this.engine.getRepositoryService()
				.createProcessDefinitionQuery()
				.processDefinitionKey("drawn-twice")
				.latestVersion()
				.singleResult()
				.getId();
			this.engine.getRuntimeService()
				.newMigration(this.engine.getRuntimeService()
					.createMigrationPlan(instance.getProcessDefinitionId(), newest)
					.mapEqualActivities()
					.build())
				.processInstanceIds(instance.getId())
				.execute();
			return null;
		});
	}

	private SignedIn auditor() {
		return SignedIn.as(this.port, "granskare");
	}

	private JsonNode course(String number) {
		return auditor().json("/api/audit/cases/" + number + "/course");
	}

	private static JsonNode diagram(JsonNode course, String definition) {
		return stream(course.path("diagrams")).filter(one -> one.path("definition").asText().equals(definition))
			.findFirst()
			.orElseThrow();
	}

	private static List<JsonNode> visits(JsonNode diagram, String element) {
		return stream(diagram.path("visits")).filter(visit -> visit.path("element").asText().equals(element)).toList();
	}

	private static Map<String, String> targets(JsonNode diagram) {
		Map<String, String> targets = new HashMap<>();
		Pattern.compile("<bpmn:sequenceFlow id=\"([^\"]+)\"[^>]*targetRef=\"([^\"]+)\"")
			.matcher(diagram.path("xml").asText())
			.results()
			.forEach(flow -> targets.put(flow.group(1), flow.group(2)));
		return targets;
	}

	private static JsonNode field(JsonNode form, String item) {
		return stream(form.path("fields")).filter(one -> one.path("item").asText().equals(item))
			.findFirst()
			.orElseThrow();
	}

	private static List<String> names(JsonNode object) {
		List<String> names = new ArrayList<>();
		object.fieldNames().forEachRemaining(names::add);
		return names;
	}

	private static Stream<JsonNode> stream(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false);
	}

	private <T> T system(Supplier<T> work) {
		return Scope.asSystem("test", () -> new TransactionTemplate(this.transactions).execute(status -> work.get()));
	}

}
