package se.origo.access;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import se.origo.party.Caller;
import se.origo.party.Register;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * Lets Camunda's {@code IdentityService} answer from the register, which is the single
 * truth: its own tables stay empty and it can write nothing. Users are opaque ids shown
 * as functions; passwords are never checked here. There is no {@code camunda-admin}: what
 * would ask for one (Camunda's REST, Cockpit, Admin) is not on the class path.
 */
class RegisterIdentityProvider implements ReadOnlyIdentityProvider {

	private final Register register;

	RegisterIdentityProvider(Register register) {
		this.register = register;
	}

	@Override
	public User findUserById(String userId) {
		return this.register.callerById(userId).map(RegisterIdentityProvider::user).orElse(null);
	}

	@Override
	public UserQuery createUserQuery() {
		return new RegisterUserQuery(this);
	}

	@Override
	public UserQuery createUserQuery(CommandContext commandContext) {
		return createUserQuery();
	}

	@Override
	public NativeUserQuery createNativeUserQuery() {
		throw new UnsupportedOperationException("The register is not asked in SQL");
	}

	@Override
	public boolean checkPassword(String userId, String password) {
		return false;
	}

	@Override
	public Group findGroupById(String groupId) {
		return groups(this.register.callers()).get(groupId);
	}

	@Override
	public GroupQuery createGroupQuery() {
		return new RegisterGroupQuery(this);
	}

	@Override
	public GroupQuery createGroupQuery(CommandContext commandContext) {
		return createGroupQuery();
	}

	@Override
	public Tenant findTenantById(String tenantId) {
		return null;
	}

	@Override
	public TenantQuery createTenantQuery() {
		return new NoTenants();
	}

	@Override
	public TenantQuery createTenantQuery(CommandContext commandContext) {
		return createTenantQuery();
	}

	@Override
	public void flush() {
		// Nothing is ever written.
	}

	@Override
	public void close() {
		// Nothing is held open.
	}

	/** The people asked about: one, or everyone. */
	List<Caller> people(String userId) {
		return (userId != null) ? this.register.callerById(userId).stream().toList() : this.register.callers();
	}

	/** The groups that these people are in now, by id. */
	Map<String, Group> groups(List<Caller> people) {
		Map<String, Group> groups = new TreeMap<>();
		people.forEach(person -> person.mandates()
			.forEach(mandate -> groups.computeIfAbsent(mandate.role().groupAt(mandate.party()),
					id -> group(id, this.register.functionName(mandate.party(), mandate.role())))));
		return groups;
	}

	static User user(Caller person) {
		UserEntity user = new UserEntity(person.person());
		user.setFirstName(person.display());
		user.setLastName("");
		return user;
	}

	private static Group group(String id, String name) {
		GroupEntity group = new GroupEntity(id);
		group.setName(name);
		group.setType("WORKFLOW");
		return group;
	}

}
