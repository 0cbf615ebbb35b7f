package se.origo.tasklist;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import se.origo.casefile.CaseAtHand;
import se.origo.casefile.CaseFiles;
import se.origo.casefile.Drafts;
import se.origo.process.Happening;
import se.origo.process.Happenings;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Composes what a form shows and takes apart what comes back: texts and people to the
 * case file, codes to the process, both in one transaction with the task's completion.
 */
@Service
@Transactional
class FormDesk {

	private final Desk desk;

	private final Forms forms;

	private final TaskService tasks;

	private final CaseFiles cases;

	private final Drafts drafts;

	private final AnswerCheck check;

	private final Happenings happenings;

	private final Guides guides;

	private final Turn turn;

	FormDesk(Desk desk, Forms forms, TaskService tasks, CaseFiles cases, Drafts drafts, AnswerCheck check,
			Happenings happenings, Guides guides, Turn turn) {
		this.desk = desk;
		this.forms = forms;
		this.tasks = tasks;
		this.cases = cases;
		this.drafts = drafts;
		this.check = check;
		this.happenings = happenings;
		this.guides = guides;
		this.turn = turn;
	}

	/** The form this caller sees at a task. */
	FormSchema schema(String taskId) {
		Task task = this.desk.task(taskId);
		return schema(task, this.desk.atHand(task));
	}

	/** The same, for whoever has found the task already. */
	FormSchema schema(Task task, TaskAtHand at) {
		String own = task.getCamundaFormRef().getKey();
		return this.forms.of(task.getProcessDefinitionId(), this.guides.ofForm(own).formFor(at));
	}

	/**
	 * The values of a form, the caller's own draft over them; each read of the case file
	 * is on record.
	 */
	Map<String, Object> values(String taskId) {
		return this.turn.take(() -> valuesAt(taskId));
	}

	private Map<String, Object> valuesAt(String taskId) {
		Task task = this.desk.task(taskId);
		TaskAtHand at = this.desk.atHand(task);
		FormSchema schema = schema(task, at);
		Map<String, Object> items = this.cases.read(at.caseNumber(), keysIn(schema, Variable.Place.CASE_FILE));
		Map<String, Object> values = shown(schema, at, items);
		if (Desk.caller().person().equals(at.assignee())) {
			Map<String, Object> draft = new LinkedHashMap<>(
					this.drafts.of(at.caseNumber(), schema.id(), Desk.caller().person()));
			draft.keySet().retainAll(schema.fields().keySet());
			values.putAll(draft);
		}
		return values;
	}

	/**
	 * What the form shows before anybody types: composed values, items of the case, codes
	 * of the process.
	 */
	private Map<String, Object> shown(FormSchema schema, TaskAtHand at, Map<String, Object> items) {
		Map<String, Object> values = new LinkedHashMap<>(items);
		keysIn(schema, Variable.Place.ENGINE).stream()
			.filter(key -> at.variables().get(key) != null && !Variable.valueOf(key).isDecision())
			.forEach(key -> values.put(key, EngineValues.shown(schema.fields().get(key), at.variables().get(key))));
		values.putAll(this.guides.ofForm(schema.id()).shows(at));
		return values;
	}

	private static List<String> keysIn(FormSchema schema, Variable.Place place) {
		return schema.fields()
			.keySet()
			.stream()
			.filter(key -> Variable.named(key).filter(variable -> variable.place() == place).isPresent())
			.toList();
	}

	/**
	 * Answers a task.
	 * @param taskId the task, which the caller must hold
	 * @param answers values by form key
	 * @throws Refusal naming the field, when the answer cannot be accepted; nothing is
	 * changed then
	 */
	void submit(String taskId, Map<String, Object> answers) {
		this.turn.take(() -> {
			answer(taskId, answers);
			return null;
		});
	}

	private void answer(String taskId, Map<String, Object> answers) {
		Task task = this.desk.toComplete(taskId);
		TaskAtHand at = this.desk.atHand(task);
		FormSchema schema = schema(task, at);
		refuseForeign(schema, answers);
		refuse(this.guides.ofForm(schema.id()).contradictions(at, answers));
		CaseAtHand file = this.cases.atHand(at.caseNumber(), schema.id(), Desk.caller().person(),
				keysIn(schema, Variable.Place.CASE_FILE));
		Map<String, Object> shown = shown(schema, at, file.items());
		Map<String, Object> visible = this.check.visible(schema, shown, answers);
		List<Problem> problems = new ArrayList<>(this.check.problems(schema, shown, visible));
		if (problems.isEmpty()) {
			problems.addAll(this.guides.ofForm(schema.id()).objects(at, visible));
		}
		refuse(problems);
		Set<String> asked = new HashSet<>(shown.keySet());
		asked.removeAll(this.guides.ofForm(schema.id()).keeps(visible));
		Map<String, Object> codes = store(file, asked, visible);
		this.happenings.tell(new Happening("task-answered", at.party(), at.caseNumber(), at.key(), texts(codes)));
		this.tasks.complete(taskId, codes);
	}

	private static void refuseForeign(FormSchema schema, Map<String, Object> answers) {
		answers.keySet().forEach(key -> {
			boolean asked = schema.fields().containsKey(key)
					&& Variable.named(key).filter(variable -> variable.place() != Variable.Place.SHOWN).isPresent();
			if (!asked) {
				throw new Refusal(HttpStatus.BAD_REQUEST,
						"Svaret innehåller ett fält som formuläret inte har. Ladda om uppgiften och försök igen.");
			}
		});
	}

	private static void refuse(List<Problem> problems) {
		if (!problems.isEmpty()) {
			throw new Refusal(HttpStatus.BAD_REQUEST, problems.get(0).field(),
					problems.stream().map(Problem::sentence).collect(Collectors.joining(" ")));
		}
	}

	/**
	 * Puts each answer in its place and returns those that the process may know. What a
	 * form no longer asks is not answered: what was written there before is removed,
	 * unless its guide keeps it.
	 */
	private Map<String, Object> store(CaseAtHand file, Set<String> asked, Map<String, Object> visible) {
		Map<String, Object> items = new LinkedHashMap<>();
		asked.stream()
			.filter(key -> Variable.valueOf(key).place() == Variable.Place.CASE_FILE)
			.forEach(key -> items.put(key, null));
		Map<String, Object> codes = new HashMap<>();
		visible.forEach((key, value) -> {
			Variable variable = Variable.valueOf(key);
			if (variable.place() == Variable.Place.ENGINE) {
				codes.put(key, EngineValues.of(variable, value));
			}
			else {
				items.put(key, value);
			}
		});
		this.cases.answer(file, items);
		return codes;
	}

	private static Map<String, String> texts(Map<String, Object> codes) {
		Map<String, String> texts = new HashMap<>();
		codes.forEach((key, value) -> texts.put(key,
				(value instanceof Date moment) ? moment.toInstant().toString() : String.valueOf(value)));
		return texts;
	}

	/**
	 * Keeps what the caller has typed in a form that is not submitted yet; unknown keys
	 * are dropped.
	 * @return what in it tells who somebody is, where nobody may be named: the same
	 * sentences that refuse it when it is submitted
	 */
	List<Problem> keepDraft(String taskId, Map<String, Object> typed) {
		Task task = this.desk.mine(taskId);
		TaskAtHand at = this.desk.atHand(task);
		FormSchema schema = schema(task, at);
		Map<String, Object> kept = new LinkedHashMap<>(typed);
		kept.keySet().retainAll(schema.fields().keySet());
		this.drafts.keep(at.caseNumber(), schema.id(), Desk.caller().person(), kept);
		return NobodyNamed.problems(schema, kept);
	}

	/** The caller's draft at a task. */
	Map<String, Object> draft(String taskId) {
		Task task = this.desk.task(taskId);
		TaskAtHand at = this.desk.atHand(task);
		return this.drafts.of(at.caseNumber(), schema(task, at).id(), Desk.caller().person());
	}

}
