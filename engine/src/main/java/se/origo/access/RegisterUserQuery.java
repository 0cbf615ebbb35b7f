package se.origo.access;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import se.origo.party.Caller;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** Asks the register for people by id, name and group; always in order of id. */
class RegisterUserQuery extends UserQueryImpl {

	private final transient RegisterIdentityProvider provider;

	RegisterUserQuery(RegisterIdentityProvider provider) {
		this.provider = provider;
	}

	@Override
	public long executeCount(CommandContext commandContext) {
		return matching().count();
	}

	@Override
	public List<User> executeList(CommandContext commandContext, Page page) {
		return matching().sorted(Comparator.comparing(Caller::person))
			.skip((page != null) ? page.getFirstResult() : 0)
			.limit((page != null) ? page.getMaxResults() : Integer.MAX_VALUE)
			.map(RegisterIdentityProvider::user)
			.toList();
	}

	private Stream<Caller> matching() {
		if (this.tenantId != null || this.email != null || this.emailLike != null) {
			return Stream.empty();
		}
		return this.provider.people(this.id)
			.stream()
			.filter(person -> this.ids == null || Arrays.asList(this.ids).contains(person.person()))
			.filter(person -> this.groupId == null || person.groups().contains(this.groupId))
			.filter(person -> this.firstName == null || this.firstName.equals(person.display()))
			.filter(person -> this.firstNameLike == null || Likeness.of(this.firstNameLike, person.display()))
			.filter(person -> this.lastName == null || this.lastName.isEmpty())
			.filter(person -> this.lastNameLike == null || Likeness.of(this.lastNameLike, ""));
	}

}
