package se.origo.system;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import se.origo.OrigoTest;
import se.origo.party.Scope;
import se.origo.process.Tables;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What a step may ask the engine for while steps of other cases share its command. */
@OrigoTest
class AsidesTest {

	@Autowired
	RuntimeService runtime;

	@Autowired
	Tables tables;

	@Test
	void aQuestionAboutCasesIsRefusedAndTold() {
		assertThatExceptionOfType(Asides.AskedForMore.class)
			.isThrownBy(() -> Asides.refused("deadline:1", this::countsInstances))
			.returns("deadline:1", Asides.AskedForMore::jobDefinition);
	}

	@Test
	void itIsToldEvenWhenTheStepGoesOnAsIfNothingHadHappened() {
		assertThatExceptionOfType(Asides.AskedForMore.class)
			.isThrownBy(() -> Asides.refused("deadline:1", () -> catchThrowable(this::countsInstances)))
			.returns("deadline:1", Asides.AskedForMore::jobDefinition);
	}

	@Test
	void anotherFailureOfTheStepIsItsOwn() {
		assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Asides.refused("deadline:1", () -> {
			throw new ArithmeticException("the step's");
		}));
	}

	@Test
	void aTableIsAboutNoCaseAndMayBeAsked() {
		Asides.refused("deadline:1", () -> assertThat(
				Scope.asSystem("test", () -> this.tables.decide("silence-escalation", Map.of("silenceStage", 1))))
			.hasSize(1));
	}

	@Test
	void afterItEverythingMayBeAsked() {
		catchThrowable(() -> Asides.refused("deadline:1", this::countsInstances));
		countsInstances();
	}

	private void countsInstances() {
		Scope.asSystem("test", () -> this.runtime.createProcessInstanceQuery().count());
	}

}
