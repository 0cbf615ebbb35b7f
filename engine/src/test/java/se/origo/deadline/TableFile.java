package se.origo.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.engine.variable.Variables;

/** The deadline table as the file says, without a process engine. */
class TableFile {

	private final Set<String> walked = new HashSet<>();

	private final DmnEngine engine;

	private final DmnDecision decision;

	TableFile() {
		DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
		configuration.getCustomPostDecisionTableEvaluationListeners().add(this::remember);
		this.engine = configuration.buildEngine();
		this.decision = this.engine.parseDecision("deadline", open("deadline.dmn"));
	}

	List<Map<String, Object>> rows(String code, String urgency) {
		return this.engine
			.evaluateDecision(this.decision, Variables.putValue("code", code).putValue("urgency", urgency))
			.getResultList();
	}

	Rule rule(String code, String urgency) {
		return Rule.of(code, rows(code, urgency).get(0));
	}

	/** Ids of the rules that have matched so far. */
	Set<String> walked() {
		return this.walked;
	}

	List<String> rules() {
		DmnDecisionTableImpl table = (DmnDecisionTableImpl) this.decision.getDecisionLogic();
		return table.getRules().stream().map(rule -> rule.getId()).toList();
	}

	/** The examples beside the table: code, urgency or null, then the row's outputs. */
	static List<String[]> examples() {
		try (CSVReader reader = new CSVReader(new InputStreamReader(open("deadline.csv"), StandardCharsets.UTF_8))) {
			reader.skip(1);
			List<String[]> lines = reader.readAll();
			lines.forEach(line -> line[1] = line[1].isEmpty() ? null : line[1]);
			return lines;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (CsvException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void remember(DmnDecisionTableEvaluationEvent event) {
		event.getMatchingRules().forEach(rule -> this.walked.add(rule.getId()));
	}

	private static InputStream open(String file) {
		return TableFile.class.getResourceAsStream("/origo/processes/deadline/" + file);
	}

}
