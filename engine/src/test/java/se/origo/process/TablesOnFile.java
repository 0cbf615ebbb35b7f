package se.origo.process;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.engine.variable.Variables;

import org.springframework.beans.factory.ObjectProvider;

/** The decision tables of one capability as their files say, without a process engine. */
public class TablesOnFile extends Tables {

	private final Set<String> walked = new HashSet<>();

	private final Map<String, DmnDecision> decisions = new HashMap<>();

	private final String capability;

	private final DmnEngine engine;

	/**
	 * Opens a folder of {@code processes/}.
	 * @param capability the folder's name
	 */
	public TablesOnFile(String capability) {
		super(new ObjectProvider<>() {
		});
		this.capability = capability;
		DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
		configuration.getCustomPostDecisionTableEvaluationListeners().add(this::remember);
		this.engine = configuration.buildEngine();
	}

	@Override
	public List<Map<String, Object>> decide(String decision, Map<String, Object> inputs) {
		return this.engine.evaluateDecision(decision(decision), Variables.fromMap(inputs)).getResultList();
	}

	/** Ids of the rules that have matched so far. */
	public Set<String> walked() {
		return this.walked;
	}

	/** Ids of all rules of a table. */
	public List<String> rules(String decision) {
		DmnDecisionTableImpl table = (DmnDecisionTableImpl) decision(decision).getDecisionLogic();
		return table.getRules().stream().map(rule -> rule.getId()).toList();
	}

	private DmnDecision decision(String stem) {
		return this.decisions.computeIfAbsent(stem, key -> this.engine.parseDecision(key, open(key + ".dmn")));
	}

	private InputStream open(String file) {
		return TablesOnFile.class.getResourceAsStream("/origo/processes/" + this.capability + "/" + file);
	}

	private void remember(DmnDecisionTableEvaluationEvent event) {
		event.getMatchingRules().forEach(rule -> this.walked.add(rule.getId()));
	}

}
