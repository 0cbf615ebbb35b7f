package se.origo.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import se.origo.disclosure.Entry;
import se.origo.disclosure.Grounds;
import se.origo.disclosure.Need;

import org.springframework.stereotype.Component;

/**
 * The grounds there are towards somebody at the table; the gate judges which of them for
 * whom.
 */
@Component
class TableGrounds {

	private final Grounds grounds;

	private final Table table;

	TableGrounds(Grounds grounds, Table table) {
		this.grounds = grounds;
		this.table = table;
	}

	/**
	 * What can be chosen: one that a second person confirms takes a hand-over instead.
	 */
	List<Map<String, String>> of(Meeting meeting) {
		String own = this.table.side(meeting.party()).kind();
		List<Map<String, String>> choices = new ArrayList<>(
				List.of(Table.choice("Bara koder, ingen pekas ut", Entry.Basis.NONE.ground())));
		meeting.seats()
			.stream()
			.flatMap(seat -> this.grounds.between(own, this.table.side(seat.participant()).kind()).stream())
			.filter(ground -> !ground.needs(Need.SECOND_PERSON) && !ground.secondPerson())
			.distinct()
			.map(ground -> Table.choice(ground.inWords(), ground.code()))
			.forEach(choices::add);
		return choices;
	}

	/** Crimes that a ground towards the police can rest on. */
	List<Map<String, String>> crimes() {
		return Stream.of("CHILD-CRIME", "CRIME-1Y")
			.flatMap(ground -> this.grounds.crimes(ground).stream())
			.distinct()
			.map(crime -> Table.choice(crime.label(), crime.code()))
			.toList();
	}

}
