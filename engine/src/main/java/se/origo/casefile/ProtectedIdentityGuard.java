package se.origo.casefile;

import java.util.List;

import se.origo.process.Variable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Somebody whose personal data are protected. */
@Component
@Order(1)
class ProtectedIdentityGuard implements Guard {

	private final CaseFiles cases;

	ProtectedIdentityGuard(CaseFiles cases) {
		this.cases = cases;
	}

	@Override
	public List<Warning> warnings(Cover cover) {
		String item = Variable.protectedIdentity.name();
		boolean isProtected = cover.items().contains(item)
				&& Boolean.TRUE.equals(this.cases.read(cover.caseNumber(), List.of(item)).get(item));
		return isProtected
				? List.of(new Warning("protected-identity", "Skyddade personuppgifter",
						"Skriv ingen adress och ingen kommun. Lämna inte ut något som kan visa var den unga finns."))
				: List.of();
	}

}
