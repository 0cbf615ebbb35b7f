package se.origo.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import se.origo.party.Party;
import se.origo.party.Register;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;

import org.springframework.stereotype.Component;

/**
 * What an auditor can choose from when looking for cases: words, and nothing of any case.
 */
@Component
class Choices {

	private final Register register;

	private final RepositoryService repository;

	Choices(Register register, RepositoryService repository) {
		this.register = register;
		this.repository = repository;
	}

	/** A code and what people call it. */
	record Choice(String value, String label) {
	}

	/** The choices of each field. */
	record All(List<Choice> parties, List<Choice> processes, List<Choice> kinds, List<Choice> grounds,
			List<Choice> reasons, List<Choice> outside) {
	}

	All all() {
		return new All(this.register.parties().stream().map(party -> new Choice(party.code(), party.name())).toList(),
				this.repository.createProcessDefinitionQuery()
					.latestVersion()
					.list()
					.stream()
					.map(process -> new Choice(process.getKey(), label(process)))
					.sorted(Comparator.comparing(Choice::label))
					.toList(),
				choices(Sentences.kinds()), choices(grounds()), choices(SealedItems.REASONS),
				choices(OutsideWords.kinds()));
	}

	/** As the newest table writes them; deciding by it would be a row of the record. */
	private Map<String, String> grounds() {
		DecisionDefinition newest = this.repository.createDecisionDefinitionQuery()
			.decisionDefinitionKey("legal-ground")
			.latestVersion()
			.singleResult();
		DecisionTable table = this.repository.getDmnModelInstance(newest.getId())
			.getModelElementsByType(DecisionTable.class)
			.iterator()
			.next();
		List<String> outputs = table.getOutputs().stream().map(Output::getName).toList();
		Map<String, String> grounds = new TreeMap<>();
		table.getRules().forEach(rule -> {
			List<String> cells = rule.getOutputEntries()
				.stream()
				.map(cell -> cell.getTextContent().strip().replaceAll("^\"|\"$", ""))
				.toList();
			grounds.putIfAbsent(cells.get(outputs.indexOf("code")), cells.get(outputs.indexOf("label")));
		});
		return grounds;
	}

	private static List<Choice> choices(Map<String, String> words) {
		return words.entrySet()
			.stream()
			.map(word -> new Choice(word.getKey(), word.getValue()))
			.sorted(Comparator.comparing(Choice::label))
			.toList();
	}

	/** What a party is called. */
	String party(String code) {
		return (code == null) ? null : this.register.find(code).map(Party::name).orElse(code);
	}

	/** What a process is called now. */
	String process(String key) {
		ProcessDefinition newest = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(key)
			.latestVersion()
			.singleResult();
		return (newest != null) ? label(newest) : key;
	}

	private static String label(ProcessDefinition process) {
		return Drawing.inOneLine(process.getName(), process.getKey());
	}

}
