package se.origo.process;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Which version of each process and table is in force. Every start, list and deadline
 * asks, so it is remembered for a second ({@link Momentary}).
 */
@Component
public class Released {

	private final Momentary<List<ProcessDefinition>> processes;

	private final Momentary<Map<String, Optional<DecisionDefinitionEntity>>> tables;

	/** The engine is asked late: it is built with this. */
	Released(ObjectProvider<RepositoryService> repository, Clock clock) {
		this.processes = new Momentary<>(
				() -> List
					.copyOf(repository.getObject().createProcessDefinitionQuery().latestVersion().active().list()),
				clock);
		this.tables = new Momentary<>(ConcurrentHashMap::new, clock);
	}

	/** The latest version of each process, in no order. */
	public List<ProcessDefinition> processes() {
		return this.processes.get();
	}

	/**
	 * The latest version of a table.
	 * @param key the decision's id
	 * @param reading asks the engine; null when there is none
	 * @return the version, or null when there is none
	 */
	public DecisionDefinitionEntity table(String key, Function<String, DecisionDefinitionEntity> reading) {
		return this.tables.get().computeIfAbsent(key, asked -> Optional.ofNullable(reading.apply(asked))).orElse(null);
	}

	/** To be called in the transaction that releases or removes a version. */
	public void change() {
		this.processes.change();
		this.tables.change();
	}

}
