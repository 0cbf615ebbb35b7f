package se.origo.breakglass;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import se.origo.deadline.SwedishTime;
import se.origo.party.Register;
import se.origo.process.FormWords;
import se.origo.process.ItemNames;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** An opening in Swedish. */
@Component
class GlassWords {

	private final Register register;

	private final FormWords words;

	GlassWords(Register register, FormWords words) {
		this.register = register;
		this.words = words;
	}

	String moment(Instant moment) {
		return SwedishTime.moment(moment);
	}

	/** Who opened, and for whom. */
	String who(Opening opening) {
		String absent = opening.actingFor();
		return (absent != null) ? opening.function() + " (i stället för " + this.register.personFunction(absent) + ")"
				: opening.function();
	}

	/** For how long, without which case and why. */
	String howLong(Opening opening, Instant now) {
		if (opening.isOpenAt(now)) {
			return "Det får läsas till " + moment(opening.until()) + ".";
		}
		if (opening.end() == Opening.End.CLOSED) {
			return "Det stängdes av den som öppnade " + moment(opening.closedAt()) + ".";
		}
		if (opening.end() == Opening.End.WITHDRAWN) {
			return "Det stängdes i förtid av Origo " + moment(opening.closedAt()) + ".";
		}
		return "Det stängdes av sig självt när tiden var ute, " + moment(opening.until()) + ".";
	}

	String reason(Opening opening) {
		return this.words.of(Variable.glassReason, opening.reason());
	}

	/** What was read and when: names of items, those of one minute together. */
	String readings(List<Reading> readings) {
		Map<String, TreeSet<String>> byMoment = new LinkedHashMap<>();
		readings.forEach(reading -> byMoment.computeIfAbsent(moment(reading.at()), at -> new TreeSet<>())
			.add(ItemNames.of(reading.item())));
		return byMoment.isEmpty() ? "Inget har lästs."
				: byMoment.entrySet()
					.stream()
					.map(read -> "- " + read.getKey() + ": " + String.join(", ", read.getValue()))
					.collect(Collectors.joining("\n", "**Lästes**\n\n", ""));
	}

}
