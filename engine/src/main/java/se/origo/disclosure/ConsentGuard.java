package se.origo.disclosure;

import java.util.List;

import se.origo.casefile.Cover;
import se.origo.casefile.Guard;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A consent that has ceased, as both sides of the hand-over read it. */
@Component
@Order(3)
class ConsentGuard implements Guard {

	private final Ledger ledger;

	ConsentGuard(Ledger ledger) {
		this.ledger = ledger;
	}

	@Override
	public List<Warning> warnings(Cover cover) {
		boolean ceased = this.ledger.bySenderCase(cover.caseNumber())
			.or(() -> this.ledger.byReceiverCase(cover.caseNumber()))
			.filter(link -> Ground.CONSENT.equals(link.ground()))
			.filter(link -> !this.ledger.consentStands(link.id()))
			.isPresent();
		return ceased
				? List.of(new Warning("consent-ceased", "Samtycket gäller inte längre",
						"Inget mer lämnas ut på det. Det som redan har lämnats finns kvar hos mottagaren."))
				: List.of();
	}

}
