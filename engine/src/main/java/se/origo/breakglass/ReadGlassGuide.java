package se.origo.breakglass;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import se.origo.casefile.CaseFiles;
import se.origo.party.Scope;
import se.origo.process.FormGuide;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * Shows the opened case to who opened it, as long as it is open, and notes what is read.
 */
@Component
class ReadGlassGuide implements FormGuide {

	private static final Set<Variable.Type> CODED = EnumSet.of(Variable.Type.CODE, Variable.Type.CODES,
			Variable.Type.FLAG, Variable.Type.DATE);

	private final Openings openings;

	private final CaseFiles cases;

	private final GlassWords words;

	private final Clock clock;

	ReadGlassGuide(Openings openings, CaseFiles cases, GlassWords words, Clock clock) {
		this.openings = openings;
		this.cases = cases;
		this.words = words;
		this.clock = clock;
	}

	@Override
	public String form() {
		return "read-glass";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return inForce(task).map(this::shows)
			.orElse(Map.of(Variable.glassText.name(), "Tiden är ute. Ärendet är inte längre öppet för dig.",
					Variable.glassItems.name(), ""));
	}

	/** In the caller's own scope, so that the database judges as well. */
	private Optional<Opening> inForce(TaskAtHand task) {
		return Scope.caller()
			.flatMap(caller -> this.openings.of(task.caseNumber())
				.filter(opening -> opening.person().equals(caller.person()) && caller.worksAt(opening.party())
						&& opening.isOpenAt(this.clock.instant())));
	}

	private Map<String, Object> shows(Opening opening) {
		String text = "### Ärende " + opening.caseNumber() + "\nÖppet för dig till "
				+ this.words.moment(opening.until()) + ". Allt du läser granskas.";
		return Map.of(Variable.glassText.name(), text, Variable.glassItems.name(), items(opening));
	}

	private String items(Opening opening) {
		List<String> coded = Arrays.stream(Variable.values())
			.filter(item -> item.place() == Variable.Place.CASE_FILE && CODED.contains(item.type()))
			.map(Variable::name)
			.toList();
		Map<String, Object> items = this.cases.read(opening.caseNumber(), coded);
		Scope.asSystem("break-glass", () -> {
			this.openings.read(opening.glassCase(), items.keySet(), this.clock.instant());
			return null;
		});
		return items.entrySet().stream().map(item -> {
			Variable variable = Variable.valueOf(item.getKey());
			return "- " + variable.label() + ": " + this.words.value(variable, item.getValue());
		}).collect(Collectors.joining("\n"));
	}

}
