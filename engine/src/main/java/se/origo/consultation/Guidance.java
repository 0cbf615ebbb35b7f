package se.origo.consultation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import se.origo.process.Tables;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * The library of guidance, which is a table of the process owner's. An answer names a
 * guidance with its version and carries the text that it had, so a later change alters no
 * answer.
 */
@Component
class Guidance {

	/**
	 * A guidance.
	 *
	 * @param code its code and version, such as {@code travel-ban-1}
	 * @param title its heading
	 * @param text what it says
	 */
	record Item(String code, String title, String text) {
	}

	private final Tables tables;

	Guidance(Tables tables) {
		this.tables = tables;
	}

	/** What fits a question. */
	List<Item> fitting(Map<String, Object> items) {
		Map<String, Object> inputs = new HashMap<>();
		for (Variable input : List.of(Variable.questionType, Variable.ageBand)) {
			inputs.put(input.name(), items.get(input.name()));
		}
		return this.tables.decide("consultation-guidance", inputs)
			.stream()
			.map(row -> new Item(row.get("guidance") + "-" + row.get("version"), String.valueOf(row.get("title")),
					String.valueOf(row.get("text"))))
			.toList();
	}

	List<Map<String, String>> choices(Map<String, Object> items) {
		return fitting(items).stream().map(item -> Map.of("label", item.title(), "value", item.code())).toList();
	}

	/** The texts that an answer attaches, or empty when it attaches none. */
	Optional<String> text(Map<String, Object> items) {
		if (!(items.get(Variable.attachedGuidance.name()) instanceof Collection<?> attached)) {
			return Optional.empty();
		}
		String text = fitting(items).stream()
			.filter(item -> attached.contains(item.code()))
			.map(item -> item.title() + " (" + item.code() + "): " + item.text())
			.collect(Collectors.joining("\n"));
		return Optional.of(text).filter(found -> !found.isEmpty());
	}

}
