package se.origo.logreview;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The question who has read what in a period. The record hears it and answers at once, in
 * the same transaction; this room knows nobody who does.
 */
public final class Lookback {

	private final Instant from;

	private final Instant to;

	private final long seed;

	private final String reviewers;

	private final Consumer<Visit> told;

	private final AtomicBoolean answered = new AtomicBoolean();

	/**
	 * A question.
	 * @param from the first moment
	 * @param to the first moment after
	 * @param seed gives each visit its number and the order in which they are told: the
	 * same for the same seed
	 * @param reviewers the log reviewers' compartment, which is not looked at: each
	 * review would lead to another
	 * @param told is told each visit, one at a time
	 */
	Lookback(Instant from, Instant to, long seed, String reviewers, Consumer<Visit> told) {
		this.from = from;
		this.to = to;
		this.seed = seed;
		this.reviewers = reviewers;
		this.told = told;
	}

	/** The first moment. */
	public Instant from() {
		return this.from;
	}

	/** The first moment after. */
	public Instant to() {
		return this.to;
	}

	/** The number that chance depends on. */
	public long seed() {
		return this.seed;
	}

	/** The compartment that is not looked at. */
	public String reviewers() {
		return this.reviewers;
	}

	/** Called by whoever answers, for each visit. */
	public void tell(Visit visit) {
		this.told.accept(visit);
	}

	/** Called by whoever has answered, visits or none. */
	public void markAnswered() {
		this.answered.set(true);
	}

	boolean isAnswered() {
		return this.answered.get();
	}

}
