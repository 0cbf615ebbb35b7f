package se.origo.process;

import java.io.ByteArrayInputStream;
import java.util.List;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import se.origo.party.Scope;

/**
 * Deploys the bundle when the application starts: all of it or nothing, only when it
 * changed, and only when the contract holds. It is a life cycle of the default early
 * phase, so it is done before the web server answers and before the first job is
 * executed; a broken contract stops the start. Running cases stay on their version.
 */
@Component
class BundleDeployment implements SmartLifecycle {

	/** The deployment's name in the engine; its source is the bundle's fingerprint. */
	static final String NAME = "origo";

	/** Any number will do, as long as nothing else in this database uses it. */
	private static final long LOCK = 7_240_001L;

	private static final Logger log = LoggerFactory.getLogger(BundleDeployment.class);

	private final RepositoryService repository;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private boolean running;

	BundleDeployment(RepositoryService repository, PlatformTransactionManager transactions, JdbcClient jdbc) {
		this.repository = repository;
		this.transaction = new TransactionTemplate(transactions);
		this.jdbc = jdbc;
	}

	/**
	 * Before the web server and everything else that serves or executes.
	 */
	@Override
	public int getPhase() {
		return 0;
	}

	@Override
	public void start() {
		deploy(Bundle.shipped());
		this.running = true;
	}

	/**
	 * Deploys a bundle unless the newest deployment is the same bundle.
	 * @param bundle what to deploy
	 * @return whether there is a new deployment
	 * @throws ContractBroken when the contract does not hold; nothing is deployed then
	 */
	boolean deploy(Bundle bundle) {
		List<Violation> violations = Contract.check(bundle, Vocabulary.shipped());
		if (!violations.isEmpty()) {
			throw new ContractBroken(violations);
		}
		return !bundle.isEmpty()
				&& Scope.asSystem("deployment", () -> this.transaction.execute(status -> deployOnce(bundle)));
	}

	private boolean deployOnce(Bundle bundle) {
		// Two nodes that start at once: the second waits here and then finds the bundle
		// deployed.
		this.jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, number) -> true).single();
		String fingerprint = bundle.fingerprint();
		if (fingerprint.equals(newestSource())) {
			log.info("The bundle of {} files is deployed already", bundle.resources().size());
			return false;
		}
		DeploymentBuilder deployment = this.repository.createDeployment().name(NAME).source(fingerprint);
		bundle.resources()
			.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
		deployment.deploy();
		log.info("Deployed the bundle of {} files", bundle.resources().size());
		return true;
	}

	private String newestSource() {
		return this.repository.createDeploymentQuery()
			.deploymentName(NAME)
			.orderByDeploymentTime()
			.desc()
			.listPage(0, 1)
			.stream()
			.map(Deployment::getSource)
			.findFirst()
			.orElse("");
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
