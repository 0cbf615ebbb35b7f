package se.origo.disclosure;

import java.util.List;
import java.util.Map;

import se.origo.party.Party;
import se.origo.party.Register;
import se.origo.process.ItemNames;

import org.springframework.stereotype.Component;

/** Puts rows of the ledger into Swedish, the same for everybody who may read them. */
@Component
public class LedgerWords {

	private static final Map<String, String> ENDINGS = Map.of(Consents.WITHDRAWN, "samtycket är återkallat",
			Consents.EXPIRED, "samtyckets sista dag har passerat", "acceptance-undone", "mottagandet ångrades");

	private final Grounds grounds;

	private final Register register;

	LedgerWords(Grounds grounds, Register register) {
		this.grounds = grounds;
		this.register = register;
	}

	/**
	 * Rows in words.
	 * @param entries the rows
	 * @return the same rows, in the same order
	 */
	public List<Told> of(List<Entry> entries) {
		return entries.stream().map(this::told).toList();
	}

	private Told told(Entry entry) {
		return new Told(entry.id(), entry.kind().label(), entry.from().function(), entry.to().function(),
				entry.items().stream().map(ItemNames::of).toList(), ground(entry), entry.at(), entry.validUntil(),
				this.register.personFunction(entry.by().person()), function(entry.by().actingFor()),
				function(entry.by().secondPerson()), entry.endedAt(), ended(entry.endReason()));
	}

	private String function(String person) {
		return (person != null) ? this.register.personFunction(person) : null;
	}

	private static String ended(String reason) {
		return (reason != null) ? ENDINGS.getOrDefault(reason, reason) : null;
	}

	private String ground(Entry entry) {
		String code = entry.basis().ground();
		return "none".equals(code) ? "Bara en kod, som inte kräver lagstöd"
				: this.grounds.between(kind(entry.from().party()), kind(entry.to().party()))
					.stream()
					.filter(ground -> ground.code().equals(code))
					.map(Ground::inWords)
					.findFirst()
					.orElse(code);
	}

	private String kind(String party) {
		return this.register.find(party).map(Party::kind).map(Party.Kind::code).orElse("");
	}

}
