package se.origo.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static se.origo.disclosure.Claims.BOTKYRKA;
import static se.origo.disclosure.Claims.DANDERYD;
import static se.origo.disclosure.Claims.NGO;
import static se.origo.disclosure.Claims.POLICE;
import static se.origo.disclosure.Claims.REGION;
import static se.origo.disclosure.Claims.TODAY;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import se.origo.process.Problem;

class SentencesNameTheirFieldTest {

	private final Gate gate = new Gate(Claims.grounds());

	@Test
	void everySentenceBeginsWithTheLabelOfItsFieldInTheForm() throws IOException {
		Map<String, String> labels = new HashMap<>();
		for (String form : List.of("draft-referral", "choose-ground", "assess-referral", "report-progress")) {
			collect(form(form).path("components"), form, labels);
		}
		assertThat(objections()).hasSizeGreaterThan(14)
			.allSatisfy(problem -> assertThat(problem.sentence()).startsWith(labels.get(problem.field())));
	}

	@Test
	void everyListOfAFormIsAcceptedByTheGate() throws IOException {
		List<String> crimes = values("crime");
		assertThat(crimes).isNotEmpty()
			.allSatisfy(crime -> assertThat(
					List.of(fields("CRIME-1Y", Map.of("crime", crime)), fields("CHILD-CRIME", Map.of("crime", crime))))
				.anyMatch(List::isEmpty));
		assertThat(values("careCircumstance")).isNotEmpty()
			.allSatisfy(one -> assertThat(this.gate.objections(
					Claims.claim("SOCIAL-HEALTH", Map.of("careCircumstance", one, "groundReason", "x")), DANDERYD,
					REGION, TODAY))
				.isEmpty());
		assertThat(values("consentHow")).isNotEmpty()
			.allSatisfy(how -> assertThat(this.gate.objections(
					Claims.claim("CONSENT", Map.of("consentHow", how, "consentUntil", TODAY)), DANDERYD, NGO, TODAY))
				.isEmpty());
	}

	private List<Problem> objections() {
		List<Problem> all = new ArrayList<>();
		for (Side[] pair : List.of(new Side[] { DANDERYD, POLICE }, new Side[] { POLICE, BOTKYRKA },
				new Side[] { DANDERYD, REGION })) {
			for (String ground : List.of("CONSENT", "DUTY-REPORT", "DUTY-OTHER", "CHILD-CRIME", "CRIME-1Y",
					"SOCIAL-HEALTH", "OWN-TASK", "BALANCE-10-15A", "GENERAL-10-27", "HARM-TEST")) {
				all.addAll(this.gate.objections(GroundClaim.of(Map.of("ground", ground)), pair[0], pair[1], TODAY));
			}
		}
		Side ended = new Side("solna", "municipality", false);
		all.addAll(this.gate.objections(Claims.consent(false), DANDERYD, ended, TODAY));
		all.addAll(this.gate.objections(Claims.consent(false), DANDERYD, DANDERYD, TODAY));
		all.addAll(this.gate.objections(Claims.consent(false), DANDERYD, null, TODAY));
		all.addAll(this.gate.forwarding(Claims.consent(false), DANDERYD, BOTKYRKA, NGO, TODAY));
		all.addAll(this.gate.forwarding(Claims.consent(true), DANDERYD, BOTKYRKA, ended, TODAY));
		all.addAll(this.gate.feedback("WISH", "x", null, REGION, DANDERYD));
		all.addAll(this.gate.feedback("CONSENT", "", null, REGION, DANDERYD));
		return all;
	}

	private List<String> fields(String ground, Map<String, ?> stated) {
		return this.gate.objections(Claims.claim(ground, stated), DANDERYD, POLICE, TODAY)
			.stream()
			.map(Problem::field)
			.toList();
	}

	private static List<String> values(String key) throws IOException {
		JsonNode field = form("choose-ground").findParents("key")
			.stream()
			.filter(node -> node.path("key").asText().equals(key))
			.findFirst()
			.orElseThrow();
		return field.path("values").findValuesAsText("value");
	}

	private static JsonNode form(String stem) throws IOException {
		try (InputStream file = Gate.class.getResourceAsStream("/origo/forms/referral/" + stem + ".form")) {
			return new ObjectMapper().readTree(file);
		}
	}

	private static void collect(JsonNode components, String form, Map<String, String> labels) {
		for (JsonNode component : components) {
			String label = component.path("label").asText(component.path("dateLabel").asText());
			labels.putIfAbsent(component.path("key").asText(form), label);
			collect(component.path("components"), form, labels);
		}
	}

}
