package se.origo.referral;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import se.origo.disclosure.HandOver;
import se.origo.disclosure.Ledger;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * What a receiver may see of a hand-over before accepting it: coded fields, the ground
 * and the sender's function.
 */
@Component
class ReceivedView {

	private final Ledger ledger;

	private final Receptions receptions;

	private final Telling telling;

	private final GroundText grounds;

	ReceivedView(Ledger ledger, Receptions receptions, Telling telling, GroundText grounds) {
		this.ledger = ledger;
		this.receptions = receptions;
		this.telling = telling;
		this.grounds = grounds;
	}

	/** The preview; a report of concern shows everything it came with. */
	Map<String, Object> preview(TaskAtHand task, String deadlineCode) {
		HandOver handOver = this.ledger.byReceiverCase(task.caseNumber()).orElseThrow();
		Reception reception = this.receptions.of(task.caseNumber());
		List<String> items = new ArrayList<>(Content.coded());
		if (reception.reportOfConcern()) {
			items.addAll(Content.listable());
		}
		Map<String, Object> values = new LinkedHashMap<>();
		values.put(Variable.counterpart.name(), sender(handOver));
		values.put(Variable.previewText.name(), this.telling.items(task.caseNumber(), items));
		values.put(Variable.groundText.name(),
				this.grounds.of(handOver.ground(), handOver.from().party(), handOver.to().party()) + ceased(handOver));
		values.put(Variable.deadlineText.name(), this.telling.deadline(deadlineCode, task, task.created()));
		values.put(Variable.threadText.name(), this.telling.thread(task.caseNumber()));
		return values;
	}

	private String ceased(HandOver handOver) {
		return this.ledger.consentStands(handOver.id()) ? ""
				: "\n\n**Samtycket gäller inte längre.** Inget mer lämnas ut. Det som redan har lämnats finns kvar.";
	}

	private static String sender(HandOver handOver) {
		String via = (handOver.via() != null) ? ", vidaresänd av " + handOver.via() : "";
		return handOver.from().function() + via;
	}

	/** What has been disclosed to the receiver. */
	String disclosed(TaskAtHand task) {
		HandOver handOver = this.ledger.byReceiverCase(task.caseNumber()).orElseThrow();
		List<String> items = new ArrayList<>(Content.listable());
		items.addAll(Content.coded());
		return "Från: **" + sender(handOver) + "**" + ceased(handOver) + "\n\n"
				+ this.telling.items(task.caseNumber(), items);
	}

}
