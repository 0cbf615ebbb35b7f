package se.origo.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.origo.OrigoTest;
import se.origo.SignedIn;
import se.origo.casefile.CaseFiles;
import se.origo.party.Scope;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A process owner renames a task while a case waits at it. */
@OrigoTest
class DiagramsTest {

	@LocalServerPort
	int port;

	@Autowired
	RepositoryService repository;

	@Autowired
	RuntimeService runtime;

	@Autowired
	CaseFiles cases;

	@Autowired
	PlatformTransactionManager transactions;

	private final List<String> deployments = new ArrayList<>();

	@AfterEach
	void takeItAway() {
		this.deployments.forEach(id -> system(() -> {
			this.repository.deleteDeployment(id, true);
			return null;
		}));
	}

	@Test
	void aNameIsThatOfTheVersionThenInForce() {
		draw("Första namnet");
		String first = begin();
		draw("Andra\nnamnet");
		String second = begin();
		assertThat(texts(first)).contains("Uppgiften ”Första namnet” lades ut.");
		assertThat(texts(second)).contains("Uppgiften ”Andra namnet” lades ut.");
	}

	@Test
	void whatIsDrawnNoMoreIsShownByItsId() {
		draw("Första namnet");
		String number = begin();
		takeItAway();
		this.deployments.clear();
		assertThat(texts(number)).contains("Uppgiften ”askSomething” lades ut.", "Processen ”named-twice” startade.");
	}

	private void draw(String label) {
		var model = Bpmn.createExecutableProcess("named-twice")
			.camundaHistoryTimeToLive(1)
			.startEvent()
			.userTask("askSomething")
			.name(label)
			.endEvent()
			.done();
		this.deployments.add(system(
				() -> this.repository.createDeployment().addModelInstance("named-twice.bpmn", model).deploy().getId()));
	}

	private String begin() {
		return system(() -> {
			String number = this.cases.open("botkyrka", "named-twice");
			this.runtime.startProcessInstanceByKey("named-twice", number, Map.of("party", "botkyrka"));
			return number;
		});
	}

	private List<String> texts(String number) {
		return SignedIn.as(this.port, "granskare").json("/api/audit/cases/" + number).findValuesAsText("text");
	}

	private <T> T system(Supplier<T> work) {
		return Scope.asSystem("test", () -> new TransactionTemplate(this.transactions).execute(status -> work.get()));
	}

}
