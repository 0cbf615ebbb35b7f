package se.origo.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import se.origo.casefile.CaseFiles;
import se.origo.casefile.Recognition;
import se.origo.deadline.SwedishTime;
import se.origo.process.Variable;

import org.springframework.stereotype.Service;

/** Repeated contacts: a code for the rules, and words for whoever talks to the person. */
@Service
class Repeats {

	private static final int MONTHS = 12;

	private final Recognition recognition;

	private final CaseFiles cases;

	private final Clock clock;

	Repeats(Recognition recognition, CaseFiles cases, Clock clock) {
		this.recognition = recognition;
		this.cases = cases;
		this.clock = clock;
	}

	/**
	 * Looks for earlier contacts and keeps what is needed to recognise this one. That
	 * nobody was found proves nothing: most do not want to be recognised.
	 */
	void recognise(String caseNumber, String party) {
		ZonedDateTime since = this.clock.instant().atZone(SwedishTime.ZONE).minusMonths(MONTHS);
		boolean repeated = this.recognition.earlier(caseNumber, party)
			.stream()
			.anyMatch(earlier -> earlier.at().isAfter(since.toInstant()));
		this.cases.write(caseNumber, Map.of(Variable.repeatContact.name(), repeated ? "yes" : "unknown",
				Variable.identified.name(), isNamed(caseNumber) ? "yes" : "no"));
		this.recognition.keep(caseNumber, party);
	}

	private boolean isNamed(String caseNumber) {
		return !this.cases.read(caseNumber, List.of(Variable.personName.name(), Variable.personIdentityNumber.name()))
			.isEmpty();
	}

	/** In words, with the numbers of those cases that whoever asks may see. */
	String inWords(String caseNumber, String party) {
		List<Recognition.Earlier> earlier = this.recognition.earlier(caseNumber, party);
		if (!earlier.isEmpty()) {
			return "**Har hört av sig förut:** " + earlier.stream()
				.map(one -> day(one) + " (ärende " + one.caseNumber() + ")")
				.collect(Collectors.joining(", ")) + ".";
		}
		Object agreed = this.cases.read(caseNumber, List.of(Variable.recogniseAgreed.name()))
			.get(Variable.recogniseAgreed.name());
		return Boolean.TRUE.equals(agreed) ? "Ingen tidigare kontakt känns igen. Nästa gång känns den unga igen."
				: "Ingen tidigare kontakt känns igen. Den unga har inte sagt ja till att bli igenkänd, så inget är sparat för nästa gång.";
	}

	private static LocalDate day(Recognition.Earlier earlier) {
		return SwedishTime.dayOf(earlier.at());
	}

}
