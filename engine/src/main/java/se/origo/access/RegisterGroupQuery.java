package se.origo.access;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * Asks the register for groups such as {@code botkyrka.contact}; always in order of id.
 */
class RegisterGroupQuery extends GroupQueryImpl {

	private final transient RegisterIdentityProvider provider;

	RegisterGroupQuery(RegisterIdentityProvider provider) {
		this.provider = provider;
	}

	@Override
	public long executeCount(CommandContext commandContext) {
		return matching().count();
	}

	@Override
	public List<Group> executeList(CommandContext commandContext, Page page) {
		return matching().skip((page != null) ? page.getFirstResult() : 0)
			.limit((page != null) ? page.getMaxResults() : Integer.MAX_VALUE)
			.toList();
	}

	private Stream<Group> matching() {
		if (this.tenantId != null) {
			return Stream.empty();
		}
		return this.provider.groups(this.provider.people(this.userId))
			.values()
			.stream()
			.filter(group -> this.id == null || this.id.equals(group.getId()))
			.filter(group -> this.ids == null || Arrays.asList(this.ids).contains(group.getId()))
			.filter(group -> this.name == null || this.name.equals(group.getName()))
			.filter(group -> this.nameLike == null || Likeness.of(this.nameLike, group.getName()))
			.filter(group -> this.type == null || this.type.equals(group.getType()));
	}

}
