package se.origo.keys;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with the keys, in a sentence instead of a stack trace. */
class KeysRefusedAnalyzer extends AbstractFailureAnalyzer<KeysRefused> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, KeysRefused cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Rätta det och starta igen; docs/operating.md, avsnittet Keys, beskriver hur.", cause);
	}

}
