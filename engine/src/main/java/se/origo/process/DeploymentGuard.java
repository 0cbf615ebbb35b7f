package se.origo.process;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

import org.springframework.stereotype.Component;

/**
 * Stands in front of the engine's own reading of a deployment, whoever deploys, and each
 * time that the engine takes a diagram out of the database again: what holds code is not
 * read. Only the contract's rules about code are asked here; a running case must not stop
 * because a rule of style has become stricter. The very bundle that the build has judged
 * by all rules is not judged by some of them again.
 */
@Component
class DeploymentGuard extends AbstractProcessEnginePlugin implements Deployer {

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		List<Deployer> first = new ArrayList<>();
		first.add(this);
		if (configuration.getCustomPreDeployers() != null) {
			first.addAll(configuration.getCustomPreDeployers());
		}
		configuration.setCustomPreDeployers(first);
	}

	@Override
	public void deploy(DeploymentEntity deployment) {
		Bundle bundle = new Bundle(new TreeMap<>());
		deployment.getResources().forEach((name, resource) -> bundle.resources().put(name, resource.getBytes()));
		List<Violation> violations = Judged.isJudgedByTheBuild(bundle) ? List.of() : Contract.code(bundle);
		if (!violations.isEmpty()) {
			throw new ContractBroken(violations);
		}
	}

}
