package se.origo.disclosure;

import java.util.List;
import java.util.stream.Stream;

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
		List<HandOver> sent = this.ledger.chain(cover.caseNumber());
		List<HandOver> current = sent.stream().filter(HandOver::isCurrent).toList();
		Stream<HandOver> told = current.isEmpty() ? sent.stream().skip(Math.max(0, sent.size() - 1)) : current.stream();
		boolean ceased = Stream.concat(told, this.ledger.byReceiverCase(cover.caseNumber()).stream())
			.anyMatch(link -> !this.ledger.consentStands(link.id()));
		return ceased
				? List.of(new Warning("consent-ceased", "Samtycket gäller inte längre",
						"Inget mer lämnas ut på det. Det som redan har lämnats finns kvar hos mottagaren."))
				: List.of();
	}

}
