package se.origo.referral;

import java.util.List;
import java.util.Map;
import java.util.Set;

import se.origo.casefile.CaseFiles;
import se.origo.disclosure.Gate;
import se.origo.disclosure.Ground;
import se.origo.disclosure.Grounds;
import se.origo.disclosure.HandOver;
import se.origo.disclosure.Ledger;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * Feedback is a disclosure the other way and needs a ground of its own; to whoever made a
 * report of concern it is one of three codes and no words (SoL 19 kap.).
 */
@Component
class Feedback {

	private static final Set<String> TO_REPORTER = Set.of("report-opened", "report-not-opened", "report-already-open");

	private final Grounds grounds;

	private final Gate gate;

	private final Ledger ledger;

	private final Sending sending;

	private final CaseFiles cases;

	Feedback(Grounds grounds, Gate gate, Ledger ledger, Sending sending, CaseFiles cases) {
		this.grounds = grounds;
		this.gate = gate;
		this.ledger = ledger;
		this.sending = sending;
		this.cases = cases;
	}

	/** The grounds offered for words. */
	List<Map<String, String>> grounds(TaskAtHand task) {
		HandOver handOver = handOver(task);
		if (isReport(task)) {
			return List.of();
		}
		return this.grounds
			.forFeedback(this.sending.side(handOver.to().party()).kind(),
					this.sending.side(handOver.from().party()).kind(), ageBand(task))
			.stream()
			.filter(ground -> !rests(ground.code()) || this.ledger.consentStands(handOver.id()))
			.map(ground -> Places.choice(ground.inWords(), ground.code()))
			.toList();
	}

	List<Problem> objections(TaskAtHand task, Map<String, Object> answers) {
		boolean toReporter = TO_REPORTER.contains(String.valueOf(answers.get(Variable.outcome.name())));
		if (isReport(task) != toReporter) {
			return List.of(new Problem(Variable.outcome.name(), toReporter
					? "Vad blev utfallet: det utfallet gäller bara en orosanmälan. Välj ett annat."
					: "Vad blev utfallet: till den som gjort en orosanmälan får bara lämnas om utredning har inletts,"
							+ " inte inletts eller redan pågår. Välj ett av dem."));
		}
		String ground = (String) answers.get(Variable.feedbackGround.name());
		if (ground == null || "none".equals(ground)) {
			return List.of();
		}
		HandOver handOver = handOver(task);
		if (rests(ground) && !this.ledger.consentStands(handOver.id())) {
			return List
				.of(new Problem(Variable.feedbackGround.name(), "Lagstöd för återkoppling i ord: samtycket gäller"
						+ " inte längre. Lämna bara utfallet, eller välj ett annat lagstöd."));
		}
		return this.gate.feedback(ground, (String) answers.get(Variable.feedbackReason.name()), ageBand(task),
				this.sending.side(handOver.to().party()), this.sending.side(handOver.from().party()));
	}

	private static boolean rests(String ground) {
		return Ground.CONSENT.equals(ground);
	}

	private HandOver handOver(TaskAtHand task) {
		return this.ledger.byReceiverCase(task.caseNumber()).orElseThrow();
	}

	private static boolean isReport(TaskAtHand task) {
		return Boolean.TRUE.equals(task.variables().get(Variable.reportOfConcern.name()));
	}

	private String ageBand(TaskAtHand task) {
		return (String) this.cases.read(task.caseNumber(), List.of(Variable.ageBand.name()))
			.get(Variable.ageBand.name());
	}

}
