package se.origo.process;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.camunda.bpm.engine.DecisionService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The decision tables as they are deployed now: tables decide which, code only asks. What
 * a process owner has released is the truth, not the file the application was built with.
 */
@Component
public class Tables {

	/** Looked up late: the engine itself is built with beans that ask the tables. */
	private final Supplier<DecisionService> decisions;

	Tables(ObjectProvider<DecisionService> decisions) {
		this.decisions = SingletonSupplier.of(decisions::getObject);
	}

	/**
	 * Asks the latest released version of a table.
	 * @param decision the decision's id, the same word as its file's stem
	 * @param inputs a value for each input of the table; an input that is not known is
	 * present with the value null, so use a map that accepts it
	 * @return one map from output name to value for each matching rule, in table order;
	 * empty when no rule matches; an empty output cell is null
	 * @throws org.camunda.bpm.engine.exception.NotFoundException when no such decision is
	 * deployed
	 */
	public List<Map<String, Object>> decide(String decision, Map<String, Object> inputs) {
		return this.decisions.get().evaluateDecisionByKey(decision).variables(inputs).evaluate().getResultList();
	}

}
