package se.origo.risk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import se.origo.casefile.Cover;
import se.origo.casefile.Covers;
import se.origo.casefile.Guards;
import se.origo.disclosure.Grounds;
import se.origo.disclosure.Shareable;
import se.origo.process.ItemNames;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** What can be chosen on the screen from which parties are told who it is about. */
@Component
class IdentityScreen {

	private final IdentityClaims claims;

	private final Grounds grounds;

	private final Covers covers;

	private final Guards guards;

	IdentityScreen(IdentityClaims claims, Grounds grounds, Covers covers, Guards guards) {
		this.claims = claims;
		this.grounds = grounds;
		this.covers = covers;
		this.guards = guards;
	}

	/** Lists of choices, by the name that the form reads. */
	Map<String, Object> shows(TaskAtHand task) {
		Map<String, Object> shown = new LinkedHashMap<>();
		for (Recipient recipient : Recipient.values()) {
			List<Map<String, String>> choices = new ArrayList<>(
					List.of(choice("Lämna inte ut vem det gäller", "none")));
			this.claims.between(task.party(), recipient)
				.forEach(ground -> choices.add(choice(ground.inWords(), ground.code())));
			shown.put(recipient.choices().name(), choices);
		}
		shown.put(Variable.sharedItemChoices.name(), items(task.caseNumber()));
		shown.put(Variable.crimeChoices.name(),
				Stream.of("CHILD-CRIME", "CRIME-1Y")
					.flatMap(ground -> this.grounds.crimes(ground).stream())
					.distinct()
					.map(crime -> choice(crime.label(), crime.code()))
					.toList());
		return shown;
	}

	/** By name only: what they say is read by nobody here. */
	private List<Map<String, String>> items(String caseNumber) {
		List<String> there = this.covers.of(caseNumber).map(Cover::items).orElse(List.of());
		return this.guards.passing(caseNumber, Shareable.names().stream().filter(there::contains).toList())
			.stream()
			.map(item -> choice(ItemNames.of(item), item))
			.toList();
	}

	private static Map<String, String> choice(String label, String value) {
		return Map.of("label", label, "value", value);
	}

}
