package se.origo.system;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/**
 * The engine's two other ways to run what a diagram names, both shut: a class of Java,
 * and a script in some language. Steps are beans and need neither. A diagram that asks
 * for it is refused before it is read; this is for the diagram that got past.
 */
class NoCode implements ArtifactFactory, ScriptEngineResolver {

	@Override
	public <T> T getArtifact(Class<T> type) {
		throw new ProcessEngineException("A diagram names steps, never classes");
	}

	@Override
	public ScriptEngine getScriptEngine(String language, boolean cached) {
		throw new ProcessEngineException("A diagram runs no scripts");
	}

	@Override
	public void addScriptEngineFactory(ScriptEngineFactory factory) {
		// There is no language to add.
	}

	@Override
	public ScriptEngineManager getScriptEngineManager() {
		return new ScriptEngineManager(ClassLoader.getPlatformClassLoader());
	}

}
