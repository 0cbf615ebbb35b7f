package se.origo.disclosure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import se.origo.deadline.SwedishTime;
import se.origo.party.Register;

import org.springframework.stereotype.Component;

/**
 * Rows of the ledger as somebody reads them who has never seen Origo: functions and names
 * of items, no staff, no number but the reader's own.
 */
@Component
class ExtractText {

	private final LedgerWords words;

	private final Register register;

	private final Clock clock;

	ExtractText(LedgerWords words, Register register, Clock clock) {
		this.words = words;
		this.register = register;
		this.clock = clock;
	}

	/** The extract: what is handed to the person. */
	String extract(String party, String caseNumber, List<Entry> released) {
		String heading = "## Vem som har fått veta vad\n\nÄrende " + caseNumber + " hos "
				+ this.register.party(party).name() + ". Utdrag den " + SwedishTime.day(SwedishTime.today(this.clock))
				+ ".\n\n";
		return heading + (released.isEmpty() ? "Det finns inga utlämnanden att redovisa."
				: "Det här har lämnats mellan myndigheter och organisationer om dig i ärendet.\n\n" + rows(released));
	}

	/** Rows as a numbered list. */
	String rows(List<Entry> rows) {
		List<String> lines = new ArrayList<>();
		List<Told> told = this.words.of(rows);
		for (int i = 0; i < told.size(); i++) {
			lines.add(row(i + 1, told.get(i)));
		}
		return String.join("\n", lines);
	}

	/** A row in one line, as a choice of a list. */
	String choice(int number, Told told) {
		return number + ". " + SwedishTime.day(told.at()) + ": " + told.kind() + ", " + told.from() + " → " + told.to();
	}

	private static String row(int number, Told told) {
		StringBuilder text = new StringBuilder();
		text.append(number).append(". **").append(SwedishTime.day(told.at())).append("** · ").append(told.kind());
		text.append("\n   - Från ").append(told.from()).append(" till ").append(told.to());
		if (!told.items().isEmpty()) {
			text.append("\n   - Uppgifter: ").append(String.join(", ", told.items()));
		}
		text.append("\n   - Lagstöd: ").append(told.ground());
		if (told.until() != null) {
			text.append("\n   - Gäller till och med ").append(SwedishTime.day(told.until()));
		}
		if (told.endedAt() != null) {
			text.append("\n   - Upphörde ").append(SwedishTime.day(told.endedAt())).append(": ").append(told.ended());
		}
		return text.toString();
	}

	List<Told> told(List<Entry> rows) {
		return this.words.of(rows);
	}

}
