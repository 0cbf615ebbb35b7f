package se.origo.disposal;

import java.util.Map;

import se.origo.casefile.CaseFiles;
import se.origo.casefile.Certificate;
import se.origo.casefile.Disposals;
import se.origo.party.Register;
import se.origo.process.FormGuide;
import se.origo.process.FormWords;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** The certificate: what was removed, when, why and by whom. */
@Component
class ReadCertificateGuide implements FormGuide {

	private final Disposals disposals;

	private final CaseFiles cases;

	private final Register register;

	private final FormWords words;

	ReadCertificateGuide(Disposals disposals, CaseFiles cases, Register register, FormWords words) {
		this.disposals = disposals;
		this.cases = cases;
		this.register = register;
		this.words = words;
	}

	@Override
	public String form() {
		return "read-certificate";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		String caseNumber = (String) task.variables().get(Variable.disposedCase.name());
		return Map.of(Variable.certificateText.name(), this.disposals.certificate(caseNumber)
			.map(erasure -> certificate(erasure, decision(task)))
			.orElse("Gallringen är inte klar. Öppna uppgiften igen om en stund, och kontakta driften om det inte hjälper."));
	}

	private String decision(TaskAtHand task) {
		return ConfirmDisposalGuide.decision(this.cases, task);
	}

	private String certificate(Certificate erasure, String decision) {
		return """
				## Gallringsbevis
				Ärende **%s** gallrades den %s. Skäl: %s. Beslut: %s.

				Föreslogs av %s och godkändes av %s. Allt som var skrivet i ärendet är borttaget och dess nyckel är förstörd."""
			.formatted(erasure.caseNumber(), DisposalProcess.day(erasure.at()),
					this.words.of(Variable.disposalReason, erasure.reason()), decision,
					this.register.personFunction(erasure.proposedBy()),
					this.register.personFunction(erasure.confirmedBy()));
	}

}
