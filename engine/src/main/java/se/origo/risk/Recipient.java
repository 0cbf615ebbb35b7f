package se.origo.risk;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import se.origo.party.Party;
import se.origo.process.Variable;

/**
 * Those who are asked for protection at AKUT, each with fields of its own on the screen
 * from which it can be told who it is about.
 */
enum Recipient {

	MUNICIPALITY(Party.Kind.MUNICIPALITY, "Kommunen", Variable.municipalityGround, Variable.municipalityItems,
			Variable.municipalityReason, Variable.municipalityGroundChoices),
	POLICE(Party.Kind.POLICE, "Polisen", Variable.policeGround, Variable.policeItems, Variable.policeReason,
			Variable.policeGroundChoices),
	REGION(Party.Kind.REGION, "Regionen", Variable.regionGround, Variable.regionItems, Variable.regionReason,
			Variable.regionGroundChoices);

	private final Party.Kind kind;

	private final String label;

	private final Variable ground;

	private final Variable items;

	private final Variable reason;

	private final Variable choices;

	Recipient(Party.Kind kind, String label, Variable ground, Variable items, Variable reason, Variable choices) {
		this.kind = kind;
		this.label = label;
		this.ground = ground;
		this.items = items;
		this.reason = reason;
		this.choices = choices;
	}

	/** The recipient that a party of this kind is, or empty. */
	static Optional<Recipient> of(Party.Kind kind) {
		return Arrays.stream(values()).filter(recipient -> recipient.kind == kind).findFirst();
	}

	/** Kind of the party, as the table of grounds has it. */
	String kind() {
		return this.kind.code();
	}

	/** What it is called on the screen. */
	String label() {
		return this.label;
	}

	/** The ground on which it is told. */
	Variable ground() {
		return this.ground;
	}

	/** What it is told. */
	Variable items() {
		return this.items;
	}

	/** Why the ground applies. */
	Variable reason() {
		return this.reason;
	}

	/** The grounds there are. */
	Variable choices() {
		return this.choices;
	}

	/** All that is written for it. */
	Stream<Variable> written() {
		return Stream.of(this.ground, this.items, this.reason);
	}

}
