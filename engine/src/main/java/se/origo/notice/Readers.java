package se.origo.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import se.origo.casefile.Conflicts;
import se.origo.party.Caller;
import se.origo.party.Caller.Mandate;
import se.origo.party.Mailbox;
import se.origo.party.Mailboxes;
import se.origo.party.Register;
import se.origo.process.Role;

import org.springframework.stereotype.Component;

/** Who is to be told: whoever would see the task on the desk at this moment. */
@Component
class Readers {

	private final Register register;

	private final Mailboxes mailboxes;

	private final Conflicts conflicts;

	Readers(Register register, Mailboxes mailboxes, Conflicts conflicts) {
		this.register = register;
		this.mailboxes = mailboxes;
		this.conflicts = conflicts;
	}

	/**
	 * The mailboxes to tell, each once however many read it. One that somebody reads for
	 * whom the case does not exist is told nothing: it would say that there is something.
	 * @param occasion what happened
	 * @param task the task as it waits now
	 * @return mailboxes by their places
	 */
	Map<Notice.Place, Mailbox> of(Occasion occasion, Waiting task) {
		List<Mailbox> all = this.mailboxes.all();
		Set<String> blocked = this.conflicts.blockedFrom(task.caseNumber());
		Map<Notice.Place, Mailbox> found = new HashMap<>();
		this.register.callers()
			.stream()
			.filter(caller -> !caller.person().equals(occasion.causedBy()) && !blocked.contains(caller.person()))
			.flatMap(caller -> mailbox(caller, task, all).stream())
			.filter(mailbox -> blocked.isEmpty()
					|| this.mailboxes.readers(mailbox).stream().noneMatch(blocked::contains))
			.forEach(mailbox -> found.put(place(mailbox), mailbox));
		return found;
	}

	private static Notice.Place place(Mailbox mailbox) {
		return new Notice.Place(mailbox.party(), mailbox.role(), mailbox.person());
	}

	private static Optional<Mailbox> mailbox(Caller caller, Waiting task, List<Mailbox> all) {
		boolean holds = caller.person().equals(task.assignee());
		return caller.mandates()
			.stream()
			.filter(mandate -> holds || task.groups().contains(mandate.role().groupAt(mandate.party())))
			.flatMap(mandate -> functions(caller, mandate).flatMap(role -> Stream.of(caller.person(), "")
				.flatMap(person -> all.stream().filter(box -> isAt(box, mandate.party(), role, person)))))
			.findFirst();
	}

	/** Whoever acts as contact person reads the deputy's mailbox first of all. */
	private static Stream<Role> functions(Caller caller, Mandate mandate) {
		return (mandate.role() == Role.CONTACT && caller.is(Role.DEPUTY, mandate.party()))
				? Stream.of(Role.DEPUTY, Role.CONTACT) : Stream.of(mandate.role());
	}

	private static boolean isAt(Mailbox mailbox, String party, Role role, String person) {
		return mailbox.party().equals(party) && mailbox.role() == role && mailbox.person().equals(person);
	}

}
