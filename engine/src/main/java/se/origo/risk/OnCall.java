package se.origo.risk;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

import se.origo.deadline.OfficeHours;
import se.origo.process.Tables;

import org.springframework.stereotype.Component;

/** Whom to call at once, as the table {@code on-call} says for this hour. */
@Component
class OnCall {

	private final OfficeHours hours;

	private final Tables tables;

	private final Clock clock;

	OnCall(OfficeHours hours, Tables tables, Clock clock) {
		this.hours = hours;
		this.tables = tables;
		this.clock = clock;
	}

	/** What to do now. */
	String now() {
		return at(this.clock.instant());
	}

	String at(Instant moment) {
		boolean open = this.hours.openFrom(moment).equals(moment);
		return (String) this.tables.decide("on-call", Map.of("officeOpen", open)).get(0).get("instruction");
	}

}
