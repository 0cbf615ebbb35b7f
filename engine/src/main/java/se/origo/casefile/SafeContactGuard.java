package se.origo.casefile;

import java.util.List;

import se.origo.process.Variable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Somebody who can be reached in one way only. */
@Component
@Order(2)
class SafeContactGuard implements Guard {

	@Override
	public List<Warning> warnings(Cover cover) {
		return cover.items().contains(Variable.safeContact.name()) ? List.of(new Warning("safe-contact",
				"Säker kontakt är överenskommen", "Ta bara kontakt på det sätt som står under Identitet och kontakt."))
				: List.of();
	}

}
