package se.origo.risk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import se.origo.casefile.Level;

/**
 * A case's assessments as a series in time.
 *
 * @param rows oldest first
 */
record Series(List<Assessment> rows) {

	/** The last of them. */
	Optional<Assessment> latest() {
		return this.rows.isEmpty() ? Optional.empty() : Optional.of(this.rows.get(this.rows.size() - 1));
	}

	/** The level that applies; the lowest while nobody has judged. */
	Level inForce() {
		return latest().map(Assessment::inForce).orElse(Level.NORMAL);
	}

	/**
	 * Since when it has been at least this level without a break; empty when it is not.
	 */
	Optional<Instant> since(Level level) {
		Instant since = null;
		for (int at = this.rows.size() - 1; at >= 0 && this.rows.get(at).inForce().isAtLeast(level); at--) {
			since = this.rows.get(at).at();
		}
		return Optional.ofNullable(since);
	}

	/** When the level that applies began, or when somebody last decided that it stays. */
	Optional<Instant> decided() {
		Optional<Instant> began = since(inForce());
		return this.rows.stream()
			.filter(row -> row.kind() == Assessment.Kind.KEPT)
			.map(Assessment::at)
			.filter(kept -> began.filter(kept::isAfter).isPresent())
			.reduce((earlier, later) -> later)
			.or(() -> began);
	}

}
