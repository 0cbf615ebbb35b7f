package se.origo.casefile;

import java.util.List;

import se.origo.deadline.SwedishTime;
import se.origo.process.Variable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Somebody who has been in touch before. */
@Component
@Order(5)
class RepeatGuard implements Guard {

	private final Recognition recognition;

	RepeatGuard(Recognition recognition) {
		this.recognition = recognition;
	}

	@Override
	public List<Warning> warnings(Cover cover) {
		if (!cover.items().contains(Variable.repeatContact.name())) {
			return List.of();
		}
		return this.recognition.earlier(cover.caseNumber(), cover.party())
			.stream()
			.findFirst()
			.map(latest -> new Warning("repeat-contact", "Har hört av sig förut",
					"Senast " + SwedishTime.dayOf(latest.at()) + ", ärende " + latest.caseNumber()
							+ ". Läs vad som var avtalat innan du frågar om."))
			.stream()
			.toList();
	}

}
