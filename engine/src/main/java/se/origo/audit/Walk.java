package se.origo.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The path of a case through one diagram in all its versions, read from the record. A
 * visit that began before the case was moved to a newer version ends on that one.
 */
final class Walk {

	private final UnaryOperator<String> functions;

	private final Instant now;

	private final Map<Integer, Drawing> drawings = new TreeMap<>();

	private final Map<Integer, Map<String, Integer>> flows = new TreeMap<>();

	private final Map<String, Track> tracks = new LinkedHashMap<>();

	/** How much has been told. */
	private int told;

	/**
	 * A row, and its place on the way among all that has been told: a row that tells of a
	 * way tells of each element on it.
	 */
	private record Told(AuditRow row, int place) {
	}

	/** What has been told of one element, each in order. */
	private static final class Track {

		private final List<Told> arrived = new ArrayList<>();

		private final List<Told> left = new ArrayList<>();

		private final List<Told> offered = new ArrayList<>();

		private final List<AuditRow> answered = new ArrayList<>();

	}

	/**
	 * A visit, the versions on which it began and ended, what told of it first, and when
	 * it began at the latest.
	 */
	private record Stay(Course.Visit visit, List<Integer> versions, Told first, Instant began) {

		/** Nothing on one way began after what it led to, whatever was told first. */
		Stay before(Stay next) {
			boolean led = this.first.row() == next.first.row() && this.began.isAfter(next.began);
			return led ? new Stay(this.visit, this.versions, this.first, next.began) : this;
		}

	}

	private Walk(List<Drawing> versions, UnaryOperator<String> functions, Instant now) {
		this.functions = functions;
		this.now = now;
		versions.forEach(drawing -> this.drawings.put(drawing.version(), drawing));
	}

	/**
	 * Follows the path.
	 * @param rows the case's rows, oldest first
	 * @param versions the versions of one diagram
	 * @param functions the function of a person
	 * @param now against what open deadlines are held
	 */
	static List<Course.Walked> of(List<AuditRow> rows, List<Drawing> versions, UnaryOperator<String> functions,
			Instant now) {
		Walk walk = new Walk(versions, functions, now);
		rows.stream()
			.filter(row -> row.version() != null && versions.get(0).definition().equals(row.definition()))
			.forEach(walk::follow);
		return walk.walked();
	}

	/** What was passed first is where its ways began. */
	private void follow(AuditRow row) {
		ids(row, WalkedPath.PASSED).forEach(element -> track(element).left.add(told(row)));
		for (String flow : ids(row, WalkedPath.FLOWS)) {
			this.flows.computeIfAbsent(row.version(), version -> new TreeMap<>()).merge(flow, 1, Integer::sum);
			Drawing drawing = this.drawings.get(row.version());
			if (drawing != null && drawing.flows().containsKey(flow)) {
				track(drawing.flows().get(flow)).arrived.add(told(row));
			}
		}
		switch (row.kind()) {
			case "activity-passed", "activity-cancelled" -> track(row.element()).left.add(told(row));
			case "task-created" -> track(row.element()).offered.add(told(row));
			case AuditLog.ENDED, "task-cancelled" -> track(row.element()).answered.add(row);
			default -> {
			}
		}
	}

	private Told told(AuditRow row) {
		return new Told(row, this.told++);
	}

	private static List<String> ids(AuditRow row, String code) {
		return row.code(code).isEmpty() ? List.of() : List.of(row.code(code).split(" "));
	}

	private Track track(String element) {
		return this.tracks.computeIfAbsent(element, id -> new Track());
	}

	private List<Course.Walked> walked() {
		List<Stay> stays = inOrder();
		return this.drawings.values()
			.stream()
			.map(drawing -> new Course.Walked(drawing.definition(), drawing.version(), drawing.name(), drawing.xml(),
					stays.stream()
						.filter(stay -> stay.versions().contains(drawing.version()))
						.map(Stay::visit)
						.toList(),
					this.flows.getOrDefault(drawing.version(), Map.of())))
			.toList();
	}

	/** By when they began, and what began at once as it was walked. */
	private List<Stay> inOrder() {
		List<Stay> walked = new ArrayList<>();
		this.tracks.forEach((element, track) -> walked.addAll(stays(element, track)));
		walked.sort(Comparator.comparing(stay -> stay.first().place()));
		for (int at = walked.size() - 2; at >= 0; at--) {
			walked.set(at, walked.get(at).before(walked.get(at + 1)));
		}
		walked.sort(Comparator.comparing(Stay::began));
		return walked;
	}

	private List<Stay> stays(String element, Track track) {
		boolean waits = this.drawings.values().stream().allMatch(drawing -> drawing.element(element).waits());
		// A join is reached by several ways and passed once; and what is older than the
		// rows of ways is known by its end, or by its task.
		List<Told> arrived = (track.arrived.size() < track.offered.size()) ? track.offered : track.arrived;
		int count = waits ? Math.max(arrived.size(), track.left.size()) : track.left.size();
		List<Stay> stays = new ArrayList<>();
		for (int at = 0; at < count; at++) {
			stays.add(stay(element, at(arrived, at - Math.max(0, track.left.size() - arrived.size())),
					at(track.left, at), at(track.offered, at), at(track.answered, at)));
		}
		return stays;
	}

	private static <T> T at(List<T> told, int place) {
		return (place >= 0 && place < told.size()) ? told.get(place) : null;
	}

	private Stay stay(String element, Told arrival, Told leaving, Told offer, AuditRow answered) {
		AuditRow arrived = row(arrival);
		AuditRow left = row(leaving);
		AuditRow offered = row(offer);
		List<Integer> versions = Stream.of(arrived, left).filter(Objects::nonNull).map(AuditRow::version).toList();
		Drawing.Element drawn = drawn(versions.get(versions.size() - 1), element);
		Instant to = (left != null) ? left.at() : null;
		Instant due = (offered != null && !offered.code("due").isEmpty()) ? Instant.parse(offered.code("due")) : null;
		boolean completed = answered != null && answered.kind().equals(AuditLog.ENDED);
		Instant from = from(arrived, to);
		Course.Visit visit = new Course.Visit(element, drawn.label(), drawn.type(), from, to,
				left != null && left.kind().equals("activity-cancelled"), due, deadline(drawn, left, due),
				kept(due, to), completed ? person(answered.actor()) : null,
				completed ? person(answered.actingFor()) : null);
		return new Stay(visit, versions, (arrival != null) ? arrival : leaving, (from != null) ? from : to);
	}

	private static AuditRow row(Told told) {
		return (told != null) ? told.row() : null;
	}

	private Drawing.Element drawn(int version, String element) {
		Drawing drawing = this.drawings.get(version);
		return ((drawing != null) ? drawing : this.drawings.values().iterator().next()).element(element);
	}

	/** The ways of a command are told at its end, an instant after what they led to. */
	private static Instant from(AuditRow arrived, Instant to) {
		if (arrived == null) {
			return null;
		}
		return (to != null && to.isBefore(arrived.at())) ? to : arrived.at();
	}

	/** A deadline belongs to what was to be answered, or to the timer that fired. */
	private static String deadline(Drawing.Element drawn, AuditRow left, Instant due) {
		return (due != null || left != null && left.code("type").endsWith("Timer")) ? drawn.deadline() : null;
	}

	private String kept(Instant due, Instant to) {
		if (due == null) {
			return null;
		}
		if (((to != null) ? to : this.now).isAfter(due)) {
			return "missed";
		}
		return (to != null) ? "kept" : "running";
	}

	private String person(String person) {
		return (person == null || person.startsWith("system:")) ? null : this.functions.apply(person);
	}

}
