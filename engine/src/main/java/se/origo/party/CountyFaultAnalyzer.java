package se.origo.party;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what is wrong in the county's files as sentences instead of a stack trace. */
class CountyFaultAnalyzer extends AbstractFailureAnalyzer<CountyFault> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, CountyFault cause) {
		return new FailureAnalysis("Länets filer har fel, och Origo startar inte.\n" + cause.getMessage(),
				"Rätta raderna ovan och starta igen.", cause);
	}

}
