package se.origo.casefile;

import java.util.List;

import se.origo.process.Variable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Somebody whose personal data are protected, in a case that was written before there
 * were rows for guards: there the item is asked.
 */
@Component
@Order(2)
class ProtectedIdentityGuard implements Guard {

	private final CaseFiles cases;

	private final Guards guards;

	ProtectedIdentityGuard(CaseFiles cases, Guards guards) {
		this.cases = cases;
		this.guards = guards;
	}

	@Override
	public List<Warning> warnings(Cover cover) {
		String item = Variable.protectedIdentity.name();
		boolean isProtected = cover.items().contains(item)
				&& !this.guards.stands(cover.caseNumber(), GuardKind.PROTECTED_IDENTITY)
				&& Boolean.TRUE.equals(this.cases.read(cover.caseNumber(), List.of(item)).get(item));
		return isProtected ? List.of(new Warning(GuardKind.PROTECTED_IDENTITY.code(),
				GuardKind.PROTECTED_IDENTITY.heading(), GuardKind.PROTECTED_IDENTITY.advice())) : List.of();
	}

}
