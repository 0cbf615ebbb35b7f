package se.origo.system;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Looks at settings that production has to be told, before any bean is made, so that its
 * sentence is the one an operator reads and not what a half-built connection would say. A
 * room that demands something extends it, with the profile {@code production}.
 */
public abstract class ProductionCheck implements BeanFactoryPostProcessor, EnvironmentAware {

	private static final String ACTION = "Rätta inställningen och starta igen; docs/operating.md beskriver alla.";

	private Environment environment;

	@Override
	public final void setEnvironment(Environment environment) {
		this.environment = environment;
	}

	@Override
	public final void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		check();
	}

	/**
	 * Looks at the settings.
	 * @throws StartRefused saying in Swedish what must be set, never its value
	 */
	public abstract void check();

	protected final Environment environment() {
		return this.environment;
	}

	/** A setting, stripped; empty when there is none. */
	protected final String setting(String property) {
		return this.environment.getProperty(property, "").strip();
	}

	protected final void demand(String property) {
		refuseIf(setting(property).isEmpty(), "Profilen production kräver att " + property + " anges.");
	}

	protected static void refuseIf(boolean refused, String sentence) {
		if (refused) {
			throw new StartRefused(sentence, ACTION);
		}
	}

}
