package se.origo.process;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys the bundle of diagrams, tables and forms: all of it or nothing, only when it
 * changed, and only when the contract holds. Running cases stay on their version.
 */
@Component
public class BundleDeployment {

	/**
	 * The deployment's name in the engine; its source is the bundle's fingerprint, and
	 * that of the words it was judged by.
	 */
	static final String NAME = "origo";

	/** Any number will do, as long as nothing else in this database uses it. */
	private static final long LOCK = 7_240_001L;

	private static final Logger log = LoggerFactory.getLogger(BundleDeployment.class);

	private final RepositoryService repository;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final Happenings happenings;

	BundleDeployment(RepositoryService repository, PlatformTransactionManager transactions, JdbcClient jdbc,
			Happenings happenings) {
		this.repository = repository;
		this.transaction = new TransactionTemplate(transactions);
		this.jdbc = jdbc;
		this.happenings = happenings;
	}

	/**
	 * Deploys what this version of the application ships, unless it is deployed already.
	 * @throws RuntimeException whose message is the sentences of the contract that do not
	 * hold
	 */
	public void deployShipped() {
		deploy(Bundle.shipped());
	}

	/**
	 * Deploys a bundle unless the newest deployment is the same bundle.
	 * @param bundle what to deploy
	 * @return whether there is a new deployment
	 * @throws ContractBroken when the contract does not hold; nothing is deployed then
	 */
	boolean deploy(Bundle bundle) {
		return deploy(bundle, Vocabulary.shipped());
	}

	/**
	 * As {@link #deploy(Bundle)}, judged by these words of the code. What has been judged
	 * by the same words before, by the build or by an earlier start, is not judged again:
	 * it would take a sixth of a start.
	 */
	boolean deploy(Bundle bundle, Vocabulary words) {
		String source = Judged.name(bundle, words);
		if (!source.equals(Judged.BY_THE_BUILD) && !source.equals(newestSource())) {
			List<Violation> violations = Contract.check(bundle, words);
			if (!violations.isEmpty()) {
				throw new ContractBroken(violations);
			}
		}
		return !bundle.isEmpty() && Boolean.TRUE.equals(this.transaction.execute(status -> deployOnce(bundle, source)));
	}

	private boolean deployOnce(Bundle bundle, String source) {
		// Two nodes that start at once: the second waits here and then finds the bundle
		// deployed.
		this.jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, number) -> true).single();
		String fingerprint = source.substring(0, source.indexOf(' '));
		if (newestSource().startsWith(fingerprint)) {
			log.info("The bundle of {} files is deployed already", bundle.resources().size());
			return false;
		}
		DeploymentBuilder deployment = this.repository.createDeployment().name(NAME).source(source);
		bundle.resources()
			.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
		deployment.deploy();
		this.happenings.tell(new Happening("bundle-deployed", null, null, null, Map.of("fingerprint", fingerprint)));
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

}
