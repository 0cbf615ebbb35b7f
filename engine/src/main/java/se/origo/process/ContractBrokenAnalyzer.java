package se.origo.process;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a broken contract as sentences instead of a stack trace. */
class ContractBrokenAnalyzer extends AbstractFailureAnalyzer<ContractBroken> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, ContractBroken cause) {
		return new FailureAnalysis(
				"The diagrams, tables and forms break the contract with the code; nothing was deployed.\n"
						+ cause.getMessage(),
				"Correct the files; each rule is explained in docs/contract.md under the name in brackets.", cause);
	}

}
