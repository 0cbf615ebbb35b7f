package se.origo.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.AbstractMap;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import se.origo.process.RunningInstance;
import se.origo.process.Variable;

/**
 * The word {@code deadline} in diagrams: {@code ${deadline['REF-ACK']}}. A map because
 * expressions may look things up but call nothing. A deadline starts when the diagram
 * reaches it; only one that counts from acceptance starts at {@code clockAnchor}, so that
 * the time on hold does not count.
 */
@Component("deadline")
class DeadlineLookup extends AbstractMap<String, Object> {

	private final Deadlines deadlines;

	private final RunningInstance instance;

	private final Clock clock;

	DeadlineLookup(Deadlines deadlines, RunningInstance instance, Clock clock) {
		this.deadlines = deadlines;
		this.instance = instance;
		this.clock = clock;
	}

	/**
	 * When the deadline of the instance that is being walked is missed.
	 * @param code the deadline's code in the table
	 * @return a {@link Date}, which is what the engine asks for
	 * @throws IllegalArgumentException naming the code when the table has no such row
	 */
	@Override
	public Object get(Object code) {
		String urgency = this.instance.read(Variable.urgency).map(Object::toString).orElse(null);
		Rule rule = this.deadlines.rule((String) code, urgency);
		Optional<Object> anchor = rule.anchor().equals("accepted") ? this.instance.read(Variable.clockAnchor)
				: Optional.empty();
		return Date
			.from(this.deadlines.due(rule, anchor.map(DeadlineLookup::moment).orElseGet(this.clock::instant)).due());
	}

	/** Nothing to list: which deadlines there are is the table's to say. */
	@Override
	public Set<Map.Entry<String, Object>> entrySet() {
		return Set.of();
	}

	private static Instant moment(Object value) {
		return (value instanceof Date date) ? date.toInstant() : OffsetDateTime.parse(value.toString()).toInstant();
	}

}
