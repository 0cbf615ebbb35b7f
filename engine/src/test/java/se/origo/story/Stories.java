package se.origo.story;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import se.origo.SignedIn;
import se.origo.casefile.SealedTexts;
import se.origo.party.RightsByHand;
import se.origo.party.Scope;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;

import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
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

	final SealedTexts texts;

	private final PlatformTransactionManager transactions;

	private final Environment environment;

	private final FlywayConnectionDetails owner;

	private final RightsByHand rights;

	private final Map<String, Browser> browsers = new ConcurrentHashMap<>();

	Stories(ProcessEngine engine, JdbcClient database, SealedTexts texts, PlatformTransactionManager transactions,
			Environment environment, FlywayConnectionDetails owner, RightsByHand rights) {
		this.engine = engine;
		this.database = database;
		this.texts = texts;
		this.transactions = transactions;
		this.environment = environment;
		this.owner = owner;
		this.rights = rights;
	}

	/** A new story. */
	public Story begin() {
		BpmnAwareTests.init(this.engine);
		return new Story(this);
	}

	/** The story of a case that has begun already. */
	public Story of(String caseNumber) {
		Story story = begin();
		story.begun(caseNumber);
		return story;
	}

	/** The person's browser; each person signs in once. */
	Browser browser(String name) {
		return this.browsers.computeIfAbsent(name, who -> new Browser(
				SignedIn.as(this.environment.getRequiredProperty("local.server.port", Integer.class), who)));
	}

	/** Looks behind the curtain, where every compartment is open. */
	public <T> T behindTheCurtain(Supplier<T> look) {
		return changed(
				Scope.asSystem("test", () -> new TransactionTemplate(this.transactions).execute(status -> look.get())));
	}

	/**
	 * Runs a statement as whoever owns the schema: what the application itself could not
	 * do, such as changing a row of the ledger.
	 */
	public int byHand(String sql, String caseNumber) {
		DriverManagerDataSource database = new DriverManagerDataSource(this.owner.getJdbcUrl(),
				this.owner.getUsername(), this.owner.getPassword());
		return changed(new TransactionTemplate(new JdbcTransactionManager(database)).execute(status -> {
			JdbcClient hand = JdbcClient.create(database);
			hand.sql("select set_config('origo.scope', 'test', true)").query(String.class).single();
			return hand.sql(sql).param("case", caseNumber).update();
		}));
	}

	/** What somebody may counts at once, if that is what was changed. */
	public <T> T changed(T answer) {
		this.rights.changed();
		return answer;
	}

	/** How many alarms of this kind about a party are open. */
	public long alarms(String party, String code) {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processDefinitionKey("coverage-alarm")
			.variableValueEquals("alarmParty", party)
			.variableValueEquals("deadlineCode", code)
			.count();
	}

	/** Does what the job executor would do. */
	void run(String job) {
		Scope.asSystem("job", () -> {
			this.engine.getManagementService().executeJob(job);
			return null;
		});
	}

}
