package se.origo.party;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * In whose name the current thread works: a caller, or a named part of the system such as
 * {@code job}. The database is told at the start of each transaction, or with a single
 * question, and shows a caller the rows of the caller's own parties only, without what is
 * blocked for the person; without a scope there are no rows.
 */
public final class Scope {

	private static final ThreadLocal<Scope> CURRENT = new ThreadLocal<>();

	/**
	 * Several, because a JVM may hold more than one application; each knows whether the
	 * open transaction is its own.
	 */
	private static final List<Runnable> TELLERS = new CopyOnWriteArrayList<>();

	private final Caller caller;

	private final String system;

	private Scope(Caller caller, String system) {
		this.caller = caller;
		this.system = system;
	}

	/** The scope of this thread, if one is open. */
	public static Optional<Scope> current() {
		return Optional.ofNullable(CURRENT.get());
	}

	/** The caller of this thread, if a person is asking. */
	public static Optional<Caller> caller() {
		return current().map(scope -> scope.caller);
	}

	/**
	 * The caller's id, or {@code system:job} and the like; {@code system:none} outside
	 * any scope.
	 */
	public static String actor() {
		return current().map(scope -> (scope.caller != null) ? scope.caller.person() : "system:" + scope.system)
			.orElse("system:none");
	}

	/**
	 * The compartments that are open to the caller of this thread: codes of parties, and
	 * the one apart of those who review the log.
	 */
	public static Set<String> parties() {
		return caller().map(Caller::compartments).orElse(Set.of());
	}

	/** The candidate groups of the caller of this thread. */
	public static Set<String> groups() {
		return caller().map(Caller::groups).orElse(Set.of());
	}

	/** Codes of the parties whose cases the caller of this thread works with. */
	public static Set<String> workplaces() {
		return caller().map(Caller::parties).orElse(Set.of());
	}

	/** The opaque id of the caller of this thread, or an empty text. */
	public static String person() {
		return caller().map(Caller::person).orElse("");
	}

	/**
	 * The function of the caller of this thread, as others are shown it; the system's
	 * name when it is the system that acts.
	 */
	public static String function() {
		return system().isEmpty() ? caller().map(Caller::display).orElse("Origo") : "Origo";
	}

	/** The name of the open system scope, or an empty text. */
	public static String system() {
		return current().map(scope -> (scope.system != null) ? scope.system : "").orElse("");
	}

	/**
	 * Does the work in a caller's name.
	 * @param caller who asks
	 * @param work what to do
	 * @return what the work returns
	 */
	public static <T> T as(Caller caller, Supplier<T> work) {
		return within(new Scope(caller, null), work::get);
	}

	/**
	 * Does work that may fail with checked exceptions in a caller's name.
	 * @param caller who asks
	 * @param work what to do
	 * @return what the work returns
	 * @throws X what the work throws
	 * @throws Y what the work throws
	 */
	public static <T, X extends Exception, Y extends Exception> T through(Caller caller, Work<T, X, Y> work)
			throws X, Y {
		return within(new Scope(caller, null), work);
	}

	/** Work that may fail with checked exceptions. */
	@FunctionalInterface
	public interface Work<T, X extends Exception, Y extends Exception> {

		/** Does it. */
		T done() throws X, Y;

	}

	/**
	 * Does the work in the system's name. A transaction that is already open keeps the
	 * rights it began with; see {@code system.Compartments} for widening one.
	 * @param name which part of the system, for the record
	 * @param work what to do
	 * @return what the work returns
	 */
	public static <T> T asSystem(String name, Supplier<T> work) {
		return within(new Scope(caller().orElse(null), name), work::get);
	}

	/**
	 * Registers who tells the database when the scope changes inside an open transaction.
	 * @param told called after each change, on the thread whose scope changed
	 */
	public static void onChange(Runnable told) {
		TELLERS.add(told);
	}

	/**
	 * Takes back a registration.
	 * @param told the same object that was registered
	 */
	public static void noLongerOnChange(Runnable told) {
		TELLERS.remove(told);
	}

	private static <T, X extends Exception, Y extends Exception> T within(Scope scope, Work<T, X, Y> work) throws X, Y {
		Scope outer = CURRENT.get();
		CURRENT.set(scope);
		try {
			TELLERS.forEach(Runnable::run);
			return work.done();
		}
		finally {
			CURRENT.set(outer);
			TELLERS.forEach(Runnable::run);
		}
	}

}
