package se.origo.party;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import se.origo.process.Role;

import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The single truth about parties, the people appointed there, and what each may do now.
 * Of people nothing is remembered: an absence begins and ends on the second, a right that
 * ends ends at once. Readable in any scope.
 */
@Service
@DependsOn("county")
public class Register {

	private final Parties parties;

	private final Appointments appointments;

	private final People people;

	private final CountyRows rows;

	private final Clock clock;

	Register(Parties parties, Appointments appointments, People people, CountyRows rows, Clock clock) {
		this.parties = parties;
		this.appointments = appointments;
		this.people = people;
		this.rows = rows;
		this.clock = clock;
	}

	/**
	 * Who signs in.
	 * @param name the name the sign-in service knows
	 * @return the caller with the mandates of this moment, or empty when nobody appointed
	 * now has that name
	 */
	public Optional<Caller> callerBySignInName(String name) {
		return this.people.named(name).flatMap(this::callerById);
	}

	/**
	 * Who asks.
	 * @param person the person's opaque id
	 * @return the caller with the mandates of this moment, or empty when the person is
	 * not appointed anywhere now
	 */
	public Optional<Caller> callerById(String person) {
		return caller(person, this.appointments.aroundPerson(person, this.clock.instant()));
	}

	/**
	 * Who asks in a session that has been opened.
	 * @param person the person's opaque id
	 * @return the caller with the mandates of this moment, or empty when the person is
	 * not appointed anywhere now, or could not sign in now
	 */
	public Optional<Caller> callerInSession(String person) {
		return caller(person, this.appointments.aroundWhoSignsIn(person, this.clock.instant()));
	}

	private Optional<Caller> caller(String person, Appointments.Posts posts) {
		Set<Caller.Mandate> mandates = posts.mandates().of(person);
		return mandates.isEmpty() ? Optional.empty()
				: Optional.of(new Caller(person, function(person, posts.valid(), this::party), mandates));
	}

	/** Everyone appointed now, with the mandates of this moment. */
	public List<Caller> callers() {
		var posts = this.appointments.all(this.clock.instant());
		Mandates mandates = posts.mandates();
		Map<String, Party> byCode = parties().stream().collect(Collectors.toMap(Party::code, Function.identity()));
		return posts.valid()
			.stream()
			.map(Appointment::person)
			.distinct()
			.map(person -> new Caller(person, function(person, posts.valid(), byCode::get), mandates.of(person)))
			.toList();
	}

	/** Every name that can be used to sign in, sorted. */
	public List<String> signInNames() {
		return this.people.signInNames();
	}

	/**
	 * The party with this code.
	 * @throws NoSuchElementException when there is none
	 */
	public Party party(String code) {
		return find(code).orElseThrow(() -> new NoSuchElementException("No such party"));
	}

	/** The party with this code, or empty when there is none. */
	public Optional<Party> find(String code) {
		return this.parties.find(code);
	}

	/** The county's resource centre. */
	public Party centre() {
		return this.parties.centre();
	}

	/** All parties whatever their agreement, by name in Swedish order. */
	public List<Party> parties() {
		return this.parties.all();
	}

	/** The parties that may start things and be sent things, by name in Swedish order. */
	public List<Party> signedParties() {
		return parties().stream().filter(Party::isSigned).toList();
	}

	/**
	 * The functions that something can be sent to from a party, as a form's list reads
	 * them: all with an agreement in force but the party itself.
	 * @param except code of the party that sends
	 */
	public List<Map<String, String>> receiverChoices(String except) {
		return signedParties().stream()
			.filter(party -> !party.code().equals(except))
			.map(party -> Map.of("label", party.function(Role.CONTACT), "value", party.code()))
			.toList();
	}

	/**
	 * The county's municipalities, whatever their agreement, as a form's list reads them.
	 */
	public List<Map<String, String>> municipalityChoices() {
		return parties().stream()
			.filter(party -> party.kind() == Party.Kind.MUNICIPALITY)
			.map(party -> Map.of("label", party.name(), "value", party.code()))
			.toList();
	}

	/**
	 * What others call this role at a party, such as "Kontaktperson Botkyrka".
	 * @throws NoSuchElementException when there is no such party
	 */
	public String functionName(String party, Role role) {
		return party(party).function(role);
	}

	/**
	 * The function of a person for others to see, former people included.
	 * @param person the person's opaque id, or {@code system:…}
	 * @return for example "Ersättare Botkyrka"; "Origo" for the system and "Okänd
	 * funktion" for somebody unknown
	 */
	public String personFunction(String person) {
		if (person == null || person.startsWith("system:")) {
			return "Origo";
		}
		return function(person, this.appointments.aroundPerson(person, this.clock.instant()).appointments(),
				this::party);
	}

	/** Codes of the parties where this person has been appointed. */
	List<String> partiesOf(String person) {
		return this.appointments.aroundPerson(person, this.clock.instant())
			.appointments()
			.stream()
			.filter(post -> post.person().equals(person))
			.map(Appointment::party)
			.distinct()
			.toList();
	}

	/** Everyone who has been appointed at this party. */
	List<String> peopleAt(String party) {
		return this.appointments.at(party, this.clock.instant())
			.appointments()
			.stream()
			.map(Appointment::person)
			.distinct()
			.toList();
	}

	/**
	 * Changes the state of a party's agreement from now on; needs a system scope. It
	 * holds until the county file says something new.
	 * @param party the party's code
	 * @param agreement the new state
	 * @throws IllegalStateException when there is no such party or no system scope
	 */
	@Transactional
	public void agree(String party, Agreement agreement) {
		this.rows.agree(party, agreement);
	}

	private static String function(String person, List<Appointment> posts, Function<String, Party> parties) {
		return posts.stream()
			.filter(post -> post.person().equals(person))
			.min(Comparator.comparing(Appointment::role))
			.map(post -> parties.apply(post.party()).function(post.role(), post.ordinal()))
			.orElse("Okänd funktion");
	}

}
