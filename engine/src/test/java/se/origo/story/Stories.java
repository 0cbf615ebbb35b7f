package se.origo.story;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import se.origo.SignedIn;
import se.origo.party.Scope;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;

import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins stories: tests in which several people act through their browsers on the real
 * application. A bean of the test sources.
 */
@Component
public class Stories {

	final ProcessEngine engine;

	final JdbcClient database;

	private final PlatformTransactionManager transactions;

	private final Environment environment;

	private final Map<String, Browser> browsers = new ConcurrentHashMap<>();

	Stories(ProcessEngine engine, JdbcClient database, PlatformTransactionManager transactions,
			Environment environment) {
		this.engine = engine;
		this.database = database;
		this.transactions = transactions;
		this.environment = environment;
	}

	/** A new story. */
	public Story begin() {
		BpmnAwareTests.init(this.engine);
		return new Story(this);
	}

	/** The person's browser; each person signs in once. */
	Browser browser(String name) {
		return this.browsers.computeIfAbsent(name, who -> new Browser(
				SignedIn.as(this.environment.getRequiredProperty("local.server.port", Integer.class), who)));
	}

	/** Looks behind the curtain, where every compartment is open. */
	public <T> T behindTheCurtain(Supplier<T> look) {
		return Scope.asSystem("test", () -> new TransactionTemplate(this.transactions).execute(status -> look.get()));
	}

	/** Does what the job executor would do. */
	void run(String job) {
		Scope.asSystem("job", () -> {
			this.engine.getManagementService().executeJob(job);
			return null;
		});
	}

}
