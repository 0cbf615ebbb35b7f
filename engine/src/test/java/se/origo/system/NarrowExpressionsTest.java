package se.origo.system;

import java.util.Date;
import java.util.List;

import se.origo.OrigoTest;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Expressions reach variables, verbs and the deadline table, and nothing of Java. */
@OrigoTest
class NarrowExpressionsTest {

	private static final String CODE = Hostile.CODE;

	@Autowired
	ProcessEngine engine;

	@Autowired
	TaskService tasks;

	@Autowired
	RuntimeService runtime;

	private Object value(String expression) {
		ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) this.engine
			.getProcessEngineConfiguration();
		return configuration.getCommandExecutorTxRequired()
			.execute(command -> configuration.getExpressionManager()
				.createExpression(expression)
				.getValue(StartProcessVariableScope.getSharedInstance()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "${''.getClass()}", "${''['class']}", "${''.class.name}", "${''.length()}", CODE,
			"${sendReferral.execute(null)}", "${sendReferral.class}", "${deadline.size()}", "${deadline.getClass()}",
			"${now().getClass()}", "${dateTime().getClass()}", "${dateTime().toString()}",
			"${currentUser().length()}" })
	void nothingOfJavaIsReached(String expression) {
		assertThatThrownBy(() -> value(expression)).isInstanceOf(RuntimeException.class);
		assertThat(System.getProperty("origo.broken")).isNull();
	}

	@Test
	void theHarmlessExpressionsGoOnWorking() {
		assertThat(value("${now()}")).isInstanceOf(Date.class);
		assertThat(value("${dateTime().plusDays(1).toDate()}")).isInstanceOf(Date.class);
		assertThat(value("${currentUser()}")).isNull();
		assertThat(value("${1 + 1 == 2 && !empty 'x'}")).isEqualTo(true);
	}

	@Test
	void aVerbIsReachedByItsWord() {
		assertThat(value("${sendReferral}")).isInstanceOf(JavaDelegate.class);
		assertThat(value("${deadline['REF-GROUND']}")).isInstanceOf(Date.class);
	}

	@Test
	void noOtherBeanOfTheApplicationExists() {
		assertThatThrownBy(() -> value("${dataSource}")).isInstanceOf(RuntimeException.class);
		assertThatThrownBy(() -> value("${runtimeService}")).isInstanceOf(RuntimeException.class);
	}

	/** CVE-2026-109432: the same through the Java API, where no door stands in front. */
	@Test
	void anExpressionInsideAQuerysAlternativesRunsNoCode() {
		assertThatThrownBy(() -> this.tasks.createTaskQuery().or().taskAssigneeExpression(CODE).endOr().list())
			.isInstanceOf(RuntimeException.class);
		assertThatThrownBy(() -> this.tasks.createTaskQuery().taskCreatedBeforeExpression(CODE).list())
			.isInstanceOf(RuntimeException.class);
		assertThat(System.getProperty("origo.broken")).isNull();
	}

	/** CVE-2026-109432: a saved filter's query, and one that extends it. */
	@Test
	void anExpressionInASavedFilterRunsNoCode() {
		FilterService filters = this.engine.getFilterService();
		Filter saved = filters.newTaskFilter("saved").setQuery(this.tasks.createTaskQuery());
		filters.saveFilter(saved);
		try {
			for (TaskQuery query : List.of(this.tasks.createTaskQuery().taskAssigneeExpression(CODE),
					this.tasks.createTaskQuery().or().taskOwnerExpression(CODE).taskDescription("x").endOr(),
					this.tasks.createTaskQuery().taskCandidateGroupInExpression(CODE),
					this.tasks.createTaskQuery().dueAfterExpression(CODE))) {
				tries(() -> filters.list(saved.getId(), query));
				tries(() -> filters.count(saved.getId(), query));
				tries(() -> filters.saveFilter(saved.setQuery(query)));
				tries(() -> filters.list(saved.getId()));
			}
		}
		finally {
			filters.deleteFilter(saved.getId());
		}
		assertThat(Hostile.hasRun()).isFalse();
	}

	/** Refused or passed over: what counts is that nothing runs. */
	private static void tries(ThrowingCallable call) {
		catchThrowable(call);
	}

}
