package se.origo.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import se.origo.casefile.CaseFiles;
import se.origo.casefile.CaseLinks;
import se.origo.casefile.Cover;
import se.origo.casefile.Covers;
import se.origo.process.FormWords;
import se.origo.process.Problem;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * What does not follow in a hand-over, and why: names of items, never what they say.
 */
@Component
class Withheld {

	private final CaseLinks links;

	private final Covers covers;

	private final CaseFiles cases;

	private final FormWords words;

	Withheld(CaseLinks links, Covers covers, CaseFiles cases, FormWords words) {
		this.links = links;
		this.covers = covers;
		this.cases = cases;
		this.words = words;
	}

	/** What stays in the case that the hand-over was opened from; empty without one. */
	String inOrigin(String caseNumber) {
		return this.links.origin(caseNumber).flatMap(this.covers::of).map(Withheld::staying).orElse("");
	}

	private static String staying(Cover origin) {
		List<String> following = OpeningProcess.following();
		List<String> staying = origin.items().stream().filter(item -> !following.contains(item)).toList();
		return "Öppnad från ärende " + origin.caseNumber() + ". Det en överlämning frågar efter är redan ifyllt."
				+ (staying.isEmpty() ? "" : "\n\n**Följer inte med**, för att en överlämning inte behöver det: "
						+ Wishes.names(staying) + ".");
	}

	/**
	 * What does not follow on the way to a receiver.
	 * @param caseNumber the hand-over's case
	 * @param kindOfParty what kind of party receives
	 */
	String towards(String caseNumber, String kindOfParty) {
		List<String> texts = new ArrayList<>();
		String origin = inOrigin(caseNumber);
		if (!origin.isEmpty()) {
			texts.add(origin);
		}
		List<String> unlisted = this.covers.of(caseNumber)
			.map(Cover::items)
			.orElse(List.of())
			.stream()
			.filter(Content.listable()::contains)
			.filter(item -> !listed(caseNumber).contains(item))
			.toList();
		if (!unlisted.isEmpty()) {
			texts.add("**Lämnas inte ut**, för att du har valt bort det i utkastet: " + Wishes.names(unlisted) + ".");
		}
		Wishes.about(kindOfParty).ifPresent(about -> {
			Object said = said(caseNumber, about);
			if (said != null) {
				texts.add("**Den unga har sagt** att mottagaren får veta: " + this.words.of(about, said)
						+ ". Samtycke räcker inte längre än så.");
			}
		});
		return String.join("\n\n", texts);
	}

	/** Whether consent covers what is listed. */
	List<Problem> objections(String caseNumber, String kindOfParty) {
		List<String> beyond = Wishes.about(kindOfParty)
			.map(about -> Wishes.beyond(said(caseNumber, about), listed(caseNumber)))
			.orElse(List.of());
		return beyond.isEmpty() ? List.of() : List.of(Wishes.objection(beyond));
	}

	private Object said(String caseNumber, Variable about) {
		return this.cases.read(caseNumber, List.of(about.name())).get(about.name());
	}

	private List<String> listed(String caseNumber) {
		Map<String, Object> items = this.cases.read(caseNumber, List.of(Variable.disclosedItems.name()));
		return Content.listed(items.get(Variable.disclosedItems.name()));
	}

}
