package se.origo.system;

import se.origo.party.Scope;
import se.origo.process.BundleDeployment;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Deploys the bundle when the application starts. It is a life cycle of the default early
 * phase, so it is done before the web server answers and before the first job is
 * executed; a broken contract stops the start.
 */
@Component
class BundleAtStart implements SmartLifecycle {

	private final BundleDeployment deployment;

	private boolean running;

	BundleAtStart(BundleDeployment deployment) {
		this.deployment = deployment;
	}

	/** Before the web server and everything else that serves or executes. */
	@Override
	public int getPhase() {
		return 0;
	}

	@Override
	public void start() {
		Scope.asSystem("deployment", () -> {
			this.deployment.deployShipped();
			return null;
		});
		this.running = true;
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
