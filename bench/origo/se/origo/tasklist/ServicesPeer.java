package se.origo.tasklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import se.origo.Origo;
import se.origo.bench.Errand;
import se.origo.bench.Peer;
import se.origo.party.Caller;
import se.origo.party.Register;
import se.origo.party.Scope;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The released application's services without HTTP in front: what its door calls, in the
 * same order, for a caller whose rights are asked for at each call, as the door does.
 */
public final class ServicesPeer {

	/** What an errand is. */
	private static final String PROCESS = System.getProperty("bench.process");

	private final Register register;

	private final StartDesk starts;

	private final Desk desk;

	private final FormDesk forms;

	private final FilterController lists;

	private final List<String> people;

	private volatile String definition;

	private ServicesPeer(ConfigurableApplicationContext application) {
		this.register = application.getBean(Register.class);
		this.starts = application.getBean(StartDesk.class);
		this.desk = application.getBean(Desk.class);
		this.forms = application.getBean(FormDesk.class);
		this.lists = application.getBean(FilterController.class);
		this.people = this.register.signInNames()
			.stream()
			.filter(name -> name.startsWith("contact@"))
			.map(name -> this.register.callerBySignInName(name).orElseThrow().person())
			.toList();
	}

	/** Starts the application, and people who work in it. */
	public static void main(String[] args) throws Exception {
		Peer.serve(new ServicesPeer(SpringApplication.run(Origo.class, args))::live);
	}

	private void live(int person) {
		String who = this.people.get(person);
		String definition = definition(who);
		String instance = as(who, () -> this.starts.start(definition)).getId();
		answer(who, task(as(who, () -> this.lists.next(instance)), instance), plan());
		String task = task(as(who, () -> this.lists.list("party", 0, 15, newestFirst())), instance);
		as(who, () -> {
			this.desk.claim(task);
			return null;
		});
		answer(who, task, Map.of("travelStep", "stopped", "travelNote", "Stannar hemma."));
	}

	/** The version that is in force. */
	private String definition(String who) {
		if (this.definition == null) {
			this.definition = as(who, this.starts::startable).stream()
				.filter(startable -> PROCESS.equals(startable.getKey()))
				.findFirst()
				.orElseThrow()
				.getId();
		}
		return this.definition;
	}

	private static Map<String, Object> plan() {
		LocalDate departure = LocalDate.now().plusDays(40);
		return Map.of("travelAction", "watch", "travelDate", departure.toString(), "travelReturnDate",
				departure.plusDays(30).toString(), "travelNote", Errand.NOTE);
	}

	private static ObjectNode newestFirst() {
		ObjectNode asked = JsonNodeFactory.instance.objectNode();
		asked.putArray("sorting").addObject().put("sortBy", "created").put("sortOrder", "desc");
		return asked;
	}

	@SuppressWarnings("unchecked")
	private static String task(Map<String, Object> answer, String instance) {
		return ((Map<String, List<TaskDto>>) answer.get("_embedded")).get("task")
			.stream()
			.filter(task -> instance.equals(task.processInstanceId()))
			.findFirst()
			.orElseThrow()
			.id();
	}

	private void answer(String who, String task, Map<String, Object> answers) {
		as(who, () -> {
			this.forms.submit(task, answers);
			return null;
		});
	}

	private <T> T as(String person, Supplier<T> call) {
		Caller caller = this.register.callerInSession(person).orElseThrow();
		return Scope.as(caller, call);
	}

}
