package se.origo.bench.camunda;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

import se.origo.bench.Errand;
import se.origo.bench.Peer;

/**
 * Camunda, or a fork of it, as it comes: full history, and with or without its
 * authorization (thirty groups, sixty people); and with a diagram of two tasks or one
 * with tables and a timer.
 */
public final class CamundaPeer {

	private final ProcessEngine engine;

	private final boolean authorized;

	private CamundaPeer(ProcessEngine engine, boolean authorized) {
		this.engine = engine;
		this.authorized = authorized;
	}

	/**
	 * Starts it.
	 * @param args address, user and password of a database, whether authorization is on,
	 * and, when the diagram shall have tables and a timer, the folder of ours
	 */
	public static void main(String[] args) throws Exception {
		StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
		configuration.setDataSource(Peer.pool(args[0], args[1], args[2]));
		configuration.setDatabaseSchemaUpdate("true");
		configuration.setHistory("full");
		configuration.setJobExecutorActivate(false);
		configuration.setBeans(new HashMap<>(Map.of(Tabled.BEAN, new Tabled())));
		ProcessEngine engine = configuration.buildProcessEngine();
		DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
		if (args.length > 4) {
			Tabled.add(deployment, Path.of(args[4]));
		}
		else {
			deployment.addString("errand.bpmn", Errand.diagram());
		}
		deployment.deploy();
		boolean authorized = Boolean.parseBoolean(args[3]);
		if (authorized) {
			appoint(engine, "");
			configuration.setAuthorizationEnabled(true);
		}
		Peer.serve(new CamundaPeer(engine, authorized)::live);
	}

	/**
	 * People, their groups, and what each group may.
	 * @param password everybody's, or empty when nobody signs in
	 */
	public static void appoint(ProcessEngine engine, String password) {
		for (String group : groups()) {
			engine.getIdentityService().saveGroup(engine.getIdentityService().newGroup(group));
			for (Resource resource : List.of(Resources.TASK, Resources.PROCESS_DEFINITION,
					Resources.PROCESS_INSTANCE)) {
				Authorization grant = engine.getAuthorizationService()
					.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
				grant.setGroupId(group);
				grant.setResource(resource);
				grant.setResourceId(Authorization.ANY);
				grant.addPermission(Permissions.ALL);
				engine.getAuthorizationService().saveAuthorization(grant);
			}
		}
		for (int person = 0; person < Peer.PEOPLE; person++) {
			User user = engine.getIdentityService().newUser(name(person));
			user.setPassword(password.isEmpty() ? null : password);
			engine.getIdentityService().saveUser(user);
			groups().forEach(group -> engine.getIdentityService().createMembership(user.getId(), group));
		}
	}

	private static List<String> groups() {
		List<String> groups = new ArrayList<>();
		for (int group = 0; group < Peer.GROUPS; group++) {
			groups.add("group" + group);
		}
		return groups;
	}

	private static String name(int person) {
		return "person" + person;
	}

	private void live(int person) {
		if (this.authorized) {
			this.engine.getIdentityService().setAuthentication(name(person), groups());
		}
		String instance = this.engine.getRuntimeService()
			.startProcessInstanceByKey(Errand.KEY, Errand.number(), Errand.start())
			.getId();
		complete(instance, name(person), Errand.plan());
		complete(instance, name(person), Errand.outcome());
	}

	private void complete(String instance, String person, Map<String, Object> answers) {
		String task = this.engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult().getId();
		this.engine.getTaskService().claim(task, person);
		this.engine.getTaskService().complete(task, answers);
	}

}
