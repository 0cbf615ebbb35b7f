package se.origo.casefile;

import java.util.Map;

import se.origo.process.Happening;
import se.origo.process.Happenings;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts on record that a contact was refused, in a transaction of its own: the refusal
 * undoes everything else.
 */
@Component
class RefusedContacts {

	private final Happenings happenings;

	RefusedContacts(Happenings happenings) {
		this.happenings = happenings;
	}

	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void note(String party, String caseNumber, Outgoing.Contact contact, GuardKind kind) {
		this.happenings
			.tell(new Happening("contact-refused", party, caseNumber, null, Map.of(Variable.contactWith.name(),
					contact.with(), Variable.contactWay.name(), contact.way(), "guard", kind.code())));
	}

}
