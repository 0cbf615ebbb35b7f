package se.origo.process;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Decision;

/**
 * What there is to draw with and what is drawn, as one page: written from the diagrams
 * and the code, so that it cannot say anything else than they do.
 */
final class Catalogue {

	private final Models models;

	private final StringBuilder page = new StringBuilder();

	private Catalogue(Models models) {
		this.models = models;
	}

	/** The text of {@code docs/catalogue.md}. */
	static String of(Bundle bundle, Vocabulary words) {
		return new Catalogue(Models.read(bundle, words, unreadable -> {
			throw new IllegalStateException(unreadable.toString());
		})).write();
	}

	private String write() {
		line("# Catalogue");
		line("");
		line("Generated from diagrams, forms, tables and code; do not edit. `docs/modelling.md` says how to make it anew.");
		line("");
		processes();
		steps();
		roles();
		forms();
		variables();
		messages();
		decisions();
		return this.page.toString().strip() + "\n";
	}

	private void processes() {
		line("## Processes");
		line("");
		this.models.diagrams().stream().sorted(Comparator.comparing(Diagram::id)).forEach(diagram -> {
			line("### " + diagram.id());
			line("");
			line("`" + diagram.file() + "`, drawn in `docs/diagrams/" + diagram.id() + ".svg`");
			line("");
			table("Id", "Kind", "Label", "What it uses");
			diagram.nodes()
				.map(node -> row(code(node.getId()), kind(node), node.getName(), uses(node)))
				.forEach(this::line);
			line("");
		});
	}

	private static String kind(FlowNode node) {
		return node.getElementType().getTypeName().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
	}

	private static String uses(FlowNode node) {
		if (node instanceof UserTask task) {
			return Stream.of(task.getCamundaFormRef(), task.getCamundaCandidateGroups(), task.getCamundaDueDate())
				.flatMap(Stream::ofNullable)
				.map(Catalogue::code)
				.collect(Collectors.joining(" · "));
		}
		if (node instanceof StartEvent start && start.getCamundaFormRef() != null) {
			return code(start.getCamundaFormRef());
		}
		if (node instanceof ServiceTask task) {
			return code(task.getCamundaDelegateExpression());
		}
		return (node instanceof CallActivity call) ? code(call.getCalledElement()) : "";
	}

	private void steps() {
		line("## Steps");
		line("");
		table("Verb", "Label", "Does", "Reads", "Writes");
		this.models.words()
			.steps()
			.values()
			.stream()
			.map(step -> row(code("${" + step.value() + "}"), step.label(), step.does(), names(step.reads()),
					names(step.writes())))
			.forEach(this::line);
		line("");
	}

	private static String names(Variable[] variables) {
		return Arrays.stream(variables).map(Variable::name).map(Catalogue::code).collect(Collectors.joining(", "));
	}

	private void roles() {
		line("## Roles");
		line("");
		table("Role", "Label", "Candidate group");
		Arrays.stream(Role.values())
			.map(role -> row(code(role.code()), role.label(), code(role.groupAt("${party}"))))
			.forEach(this::line);
		line("");
	}

	private void forms() {
		line("## Forms");
		line("");
		table("Form", "File", "Keys");
		this.models.forms()
			.stream()
			.sorted(Comparator.comparing(FormFile::id))
			.map(form -> row(code(form.id()), code(form.file()),
					form.keys().stream().distinct().map(Catalogue::code).collect(Collectors.joining(", "))))
			.forEach(this::line);
		line("");
	}

	private void variables() {
		line("## Variables");
		line("");
		line("`ENGINE`: a process variable. `CASE_FILE`: never in the engine. `SHOWN`: composed for a form, stored nowhere.");
		line("");
		table("Name", "Place", "Kind", "What it is");
		Arrays.stream(Variable.values())
			.map(variable -> row(code(variable.name()), variable.place().name(), variable.type().name(),
					variable.sentence()))
			.forEach(this::line);
		line("");
	}

	private void messages() {
		line("## Messages");
		line("");
		table("Message", "What it says", "Carries");
		Arrays.stream(Message.values())
			.map(message -> row(code(message.code()), message.sentence(),
					names(message.carries().toArray(Variable[]::new))))
			.forEach(this::line);
		line("");
	}

	private void decisions() {
		line("## Decisions");
		line("");
		table("Decision", "Label", "File");
		for (DecisionFile file : this.models.tables()) {
			List<Decision> decisions = file.decisions();
			decisions.stream()
				.map(decision -> row(code(decision.getId()), decision.getName(), code(file.file())))
				.forEach(this::line);
		}
		line("");
	}

	private void table(String... columns) {
		line(row(columns));
		line("|" + "---|".repeat(columns.length));
	}

	private static String row(String... cells) {
		return Arrays.stream(cells)
			.map(cell -> Optional.ofNullable(cell).orElse("").replaceAll("\\s+", " ").replace("|", "\\|"))
			.collect(Collectors.joining(" | ", "| ", " |"));
	}

	private static String code(String text) {
		return "`" + text + "`";
	}

	private void line(String text) {
		this.page.append(text).append('\n');
	}

}
