package se.origo.disclosure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

import se.origo.process.Variable;

/**
 * What somebody states for a disclosure, as it stands in the sender's case file.
 *
 * @param ground the ground's code, or null
 * @param ageBand under-15, 15-17, 18-20, 21-plus, unknown or null
 * @param consentHow spoken, written or null
 * @param consentUntil the last day the consent is valid (Europe/Stockholm), or null
 * @param consentCoversForwarding whether the consent covers another receiver
 * @param crime code of the suspected crime, or null
 * @param dutyAct the act that gives a duty to inform, free text, or null
 * @param careCircumstance under-18, misuse, compulsory-care, pregnancy or null
 * @param reason why the ground applies or how interests were weighed, free text, or null
 */
public record GroundClaim(String ground, String ageBand, String consentHow, LocalDate consentUntil,
		boolean consentCoversForwarding, String crime, String dutyAct, String careCircumstance, String reason) {

	/**
	 * The claim in a form's answers or a case file's items.
	 * @param values by the data dictionary's names; what is missing or malformed counts
	 * as not stated
	 * @return the claim
	 */
	public static GroundClaim of(Map<String, ?> values) {
		return new GroundClaim(text(values, Variable.ground), text(values, Variable.ageBand),
				text(values, Variable.consentHow), date(values, Variable.consentUntil),
				Boolean.parseBoolean(text(values, Variable.consentCoversForwarding)), text(values, Variable.crime),
				text(values, Variable.dutyAct), text(values, Variable.careCircumstance),
				text(values, Variable.groundReason));
	}

	/** Whether the age band says that the person is under 18. */
	public boolean concernsChild() {
		return "under-15".equals(this.ageBand) || "15-17".equals(this.ageBand);
	}

	/**
	 * What the ledger may hold of the claim: codes and dates. The act and the reason are
	 * free text and stay in the case file.
	 */
	public Map<String, String> codes() {
		Map<String, String> codes = new LinkedHashMap<>();
		put(codes, Variable.consentHow, this.consentHow);
		put(codes, Variable.consentUntil, this.consentUntil);
		put(codes, Variable.crime, this.crime);
		put(codes, Variable.careCircumstance, this.careCircumstance);
		if (Ground.CONSENT.equals(this.ground)) {
			put(codes, Variable.consentCoversForwarding, this.consentCoversForwarding);
		}
		return codes;
	}

	private static void put(Map<String, String> codes, Variable name, Object value) {
		if (value != null) {
			codes.put(name.name(), value.toString());
		}
	}

	private static String text(Map<String, ?> values, Variable name) {
		Object value = values.get(name.name());
		return (value == null || value.toString().isBlank()) ? null : value.toString().strip();
	}

	private static LocalDate date(Map<String, ?> values, Variable name) {
		String text = text(values, name);
		try {
			return (text != null) ? LocalDate.parse(text) : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
