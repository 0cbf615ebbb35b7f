package se.origo.disposal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.zaxxer.hikari.HikariDataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.origo.ExternalPostgres;
import se.origo.Origo;
import se.origo.casefile.CaseFiles;
import se.origo.casefile.Disposals;
import se.origo.casefile.SealedTexts;
import se.origo.casefile.Unreadable;
import se.origo.party.Scope;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The drill: a case is erased, the databases are lost, older copies of their files are
 * put in their place, and Origo starts on them.
 */
class RestoreTest {

	@TempDir
	Path folder;

	private ExternalPostgres server;

	private ConfigurableApplicationContext origo;

	private String erased;

	private String kept;

	@BeforeEach
	void start() throws Exception {
		this.server = ExternalPostgres.prepared();
		ExternalPostgres.masterKey(this.folder);
		this.origo = run(this.server.url());
	}

	@AfterEach
	void stop() throws Exception {
		this.origo.close();
		this.server.close();
	}

	private ConfigurableApplicationContext run(String url) {
		List<String> settings = new ArrayList<>(this.server.settings(url, this.folder.resolve("master.key")));
		settings.addAll(List.of("server.port=0", "camunda.bpm.process-engine-name=restored", "spring.jmx.enabled=false",
				"camunda.bpm.job-execution.enabled=false", "ORIGO_TRIAL_PASSWORD=prov-och-inget-annat",
				"origo.home=target/check/none"));
		return new SpringApplicationBuilder(Origo.class).profiles("trial")
			.properties("spring.main.register-shutdown-hook=false")
			.run(settings.stream().map(setting -> "--" + setting).toArray(String[]::new));
	}

	@Test
	void whatWasErasedIsErasedAgainBeforeARestoredDatabaseOpens() throws Exception {
		this.erased = caseWith("Det som ska bort.");
		this.kept = caseWith("Det som ska vara kvar.");
		byte[] copy = within(() -> bean(SealedTexts.class).sealed(this.erased, "situation"));
		copyOf("origo");
		erase();
		this.origo.close();

		this.origo = run(this.server.url() + "_copy");
		isGone(copy);
	}

	@Test
	void whereTheKeysAreRestoredFromBeforeTheErasureTheDatabaseRemembersAndTheKeyIsDestroyedAgain() throws Exception {
		this.erased = caseWith("Det som ska bort.");
		this.kept = caseWith("Det som ska vara kvar.");
		byte[] copy = within(() -> bean(SealedTexts.class).sealed(this.erased, "situation"));
		copyTheKeys("create table before as select * from wrapped_key");
		erase();
		this.origo.close();
		copyTheKeys("truncate wrapped_key; truncate erasure; insert into wrapped_key select * from before");

		this.origo = run(this.server.url());
		isGone(copy);
		assertThat(within(() -> bean(Disposals.class).certificate(this.erased))).isPresent();
	}

	private void erase() {
		within(() -> {
			RuntimeService runtime = bean(RuntimeService.class);
			runtime.createProcessInstanceQuery()
				.processInstanceBusinessKey(this.erased)
				.list()
				.forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "ended"));
			bean(Disposals.class).erase(new Disposals.Order(this.erased, "danderyd", "retention-ended", "p-1", "p-2"));
			return null;
		});
	}

	private void isGone(byte[] copy) {
		assertThat(within(() -> bean(Disposals.class).extent(this.erased))).isEmpty();
		assertThat(within(() -> bean(CaseFiles.class).read(this.erased, List.of("situation")))).isEmpty();
		assertThat(within(() -> bean(RuntimeService.class).createProcessInstanceQuery()
			.processInstanceBusinessKey(this.erased)
			.count())).isZero();
		assertThatThrownBy(() -> within(() -> bean(SealedTexts.class).open(this.erased, "situation", copy)))
			.isInstanceOf(Unreadable.class);
		assertThat(within(() -> bean(CaseFiles.class).read(this.kept, List.of("situation")))).containsEntry("situation",
				"Det som ska vara kvar.");
	}

	/** A case in which something is written and something goes on. */
	private String caseWith(String text) {
		return within(() -> {
			String number = bean(CaseFiles.class).open("danderyd", "referral");
			bean(CaseFiles.class).write(number, Map.of("situation", text));
			bean(RuntimeService.class).startProcessInstanceByKey("referral", number, Map.of("party", "danderyd"));
			return number;
		});
	}

	private <T> T within(Supplier<T> work) {
		return Scope.asSystem("test",
				() -> new TransactionTemplate(bean(PlatformTransactionManager.class)).execute(status -> work.get()));
	}

	private <T> T bean(Class<T> type) {
		return this.origo.getBean(type);
	}

	/** The server copies the database's files. Nobody may be connected meanwhile. */
	private void copyOf(String name) throws SQLException {
		try (Connection superuser = this.server.superuser("postgres");
				Statement statement = superuser.createStatement()) {
			statement.execute("alter database " + name + " allow_connections false");
			statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
			statement.execute("create database " + name + "_copy template " + name + " owner origo_owner");
			statement.execute("alter database " + name + " allow_connections true");
			statement.execute("grant connect on database " + name + "_copy to origo_app");
		}
		// What the server has cut off is not used again.
		bean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
	}

	private void copyTheKeys(String sql) throws SQLException {
		try (Connection superuser = this.server.superuser("origo_keys");
				Statement statement = superuser.createStatement()) {
			statement.execute(sql);
		}
	}

}
