package se.origo.isolation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each of those who try may not learn, as words that would give it away. */
final class Secrets {

	/** A word, and what it would tell. */
	private record Word(String text, String tells) {
	}

	private final Map<String, List<Word>> forbidden = new HashMap<>();

	private final int count;

	Secrets(List<Case> cases, List<Somebody> people) {
		people.forEach(
				who -> this.forbidden.put(who.name(), cases.stream().flatMap(it -> words(it, who).stream()).toList()));
		this.count = this.forbidden.values().stream().mapToInt(List::size).sum();
	}

	private static List<Word> words(Case it, Somebody who) {
		List<Word> words = new ArrayList<>();
		it.facts().forEach((fact, tokens) -> {
			if (!it.mayKnow(fact, who)) {
				tokens.forEach(token -> words.add(new Word(token, fact + " of \"" + it.state().name() + "\"")));
			}
		});
		it.tasks().forEach((id, element) -> {
			if (!it.isOnDesk(id, who)) {
				words.add(new Word("\"" + id + "\"", element + " of \"" + it.state().name() + "\""));
			}
		});
		return words;
	}

	/** What a text tells somebody who may not know it. */
	Optional<String> toldTo(Somebody who, String text) {
		return this.forbidden.get(who.name())
			.stream()
			.filter(word -> text.contains(word.text()))
			.map(Word::tells)
			.findFirst();
	}

	/** Pairs of somebody and a word that they may not learn. */
	int count() {
		return this.count;
	}

}
