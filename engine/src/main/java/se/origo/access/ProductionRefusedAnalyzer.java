package se.origo.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what is wrong in the settings as a sentence instead of a stack trace. */
class ProductionRefusedAnalyzer extends AbstractFailureAnalyzer<ProductionRefused> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, ProductionRefused cause) {
		return new FailureAnalysis("Inställningarna duger inte för drift, och Origo startar inte.\n" + cause.getMessage(),
				"Rätta inställningen och starta igen; docs/operating.md beskriver alla.", cause);
	}

}
