package se.origo.process;

import java.util.Locale;
import java.util.Map;

/**
 * What people call the items of a case, in a word or two: the names by which a disclosure
 * is told of, never what they say.
 */
public final class ItemNames {

	private static final Map<Variable, String> SHORT = Map.ofEntries(Map.entry(Variable.ageBand, "Åldersgrupp"),
			Map.entry(Variable.questionType, "Vad det gäller"), Map.entry(Variable.needs, "Vad som behövs"),
			Map.entry(Variable.municipality, "Kommun"), Map.entry(Variable.personName, "Namn"),
			Map.entry(Variable.personIdentityNumber, "Personnummer eller samordningsnummer"),
			Map.entry(Variable.safeContact, "Säker kontakt"), Map.entry(Variable.situation, "Läget"),
			Map.entry(Variable.wishes, "Den ungas egen vilja"), Map.entry(Variable.message, "Meddelande"),
			Map.entry(Variable.outcome, "Utfallet"), Map.entry(Variable.feedback, "Återkoppling i ord"),
			Map.entry(Variable.disclosedItems, "Uppgifter att lämna ut"),
			Map.entry(Variable.consentHow, "Hur samtycket lämnades"),
			Map.entry(Variable.consentUntil, "Samtycket gäller till och med"),
			Map.entry(Variable.consentCoversForwarding, "Samtycket gäller vidare till andra"),
			Map.entry(Variable.groundReason, "Varför lagstödet gäller"), Map.entry(Variable.crime, "Misstänkt brott"),
			Map.entry(Variable.careCircumstance, "Omständighet för vård eller stöd"),
			Map.entry(Variable.dutyAct, "Lag som ger uppgiftsskyldighet"),
			Map.entry(Variable.declineText, "Förklaring till avböjandet"),
			Map.entry(Variable.feedbackReason, "Varför återkopplingen får lämnas"),
			Map.entry(Variable.holdReason, "Varför ärendet vilar"),
			Map.entry(Variable.withdrawalReason, "Varför överlämningen tas tillbaka"),
			Map.entry(Variable.protectedIdentity, "Skyddade personuppgifter"),
			Map.entry(Variable.safeWays, "Säkra sätt"), Map.entry(Variable.supportPlan, "Planen"),
			Map.entry(Variable.protectionPlan, "Skyddsplanen"),
			Map.entry(Variable.planKnownBy, "Känner till skyddsplanen"),
			Map.entry(Variable.youngPersonsView, "Den ungas bild av stödet"),
			Map.entry(Variable.threadText, "Frågor och svar"), Map.entry(Variable.askerKind, "Verksamhet"),
			Map.entry(Variable.askerContact, "Hur den som frågar nås"),
			Map.entry(Variable.relations, "Den unga är rädd för"), Map.entry(Variable.consultQuestion, "Fråga"),
			Map.entry(Variable.reportMade, "Orosanmälan gjord"), Map.entry(Variable.threatNow, "Hot just nu"),
			Map.entry(Variable.mustGoHome, "Måste hem i dag"),
			Map.entry(Variable.recentViolence, "Våld det senaste dygnet"),
			Map.entry(Variable.suicideRisk, "Risk för självmord"), Map.entry(Variable.travel, "Resa utomlands"),
			Map.entry(Variable.opinionQuestion, "Vad ni tillfrågas om"), Map.entry(Variable.opinion, "Partens svar"),
			Map.entry(Variable.consultAnswer, "Resurscentrums svar"),
			Map.entry(Variable.adviceChecklist, "Råd att följa"),
			Map.entry(Variable.attachedGuidance, "Bifogade vägledningar"),
			Map.entry(Variable.guidanceText, "Vägledningarnas text"),
			Map.entry(Variable.closingReason, "Varför frågan stängdes"),
			Map.entry(Variable.answerHelped, "Om svaret hjälpte"),
			Map.entry(Variable.laterReport, "Orosanmälan sedan dess"),
			Map.entry(Variable.consultOutcome, "Hur det gick"),
			Map.entry(Variable.consultOutcomeText, "Hur det gick i ord"));

	private ItemNames() {
	}

	/**
	 * The name of an item.
	 * @param item the entry of the data dictionary
	 * @return a word or two, else the beginning of the dictionary's sentence
	 */
	public static String of(Variable item) {
		String name = SHORT.getOrDefault(item, item.sentence().split("[:;.]", 2)[0]);
		return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
	}

	/**
	 * The name of an item that a row of the ledger lists.
	 * @param item its name in the dictionary
	 * @return a word or two; a dash for what the dictionary no longer has
	 */
	public static String of(String item) {
		return Variable.named(item).map(ItemNames::of).orElse("–");
	}

}
