package se.origo.process;

import static se.origo.process.Variable.actionDue;
import static se.origo.process.Variable.alarmParty;
import static se.origo.process.Variable.callbackAt;
import static se.origo.process.Variable.callbackResult;
import static se.origo.process.Variable.clockAnchor;
import static se.origo.process.Variable.consultationAction;
import static se.origo.process.Variable.deadlineCode;
import static se.origo.process.Variable.guardKind;
import static se.origo.process.Variable.guardReviewAt;
import static se.origo.process.Variable.meetingActionId;
import static se.origo.process.Variable.meetingAt;
import static se.origo.process.Variable.openedGlass;
import static se.origo.process.Variable.party;
import static se.origo.process.Variable.reportOfConcern;
import static se.origo.process.Variable.reportedStatus;
import static se.origo.process.Variable.urgency;
import static se.origo.process.Variable.waitingSince;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Every message a diagram may wait for, declared once. The name in diagrams is the
 * constant's in kebab-case ({@code referral-sent}).
 */
public enum Message {

	/** A hand-over reaches its receiver. */
	REFERRAL_SENT("En överlämning når mottagaren.", party, urgency, reportOfConcern, clockAnchor),
	/** The sender takes a hand-over back. */
	REFERRAL_WITHDRAWN("Avsändaren återkallar överlämningen."),
	/** The receiver has moved a hand-over on. */
	REFERRAL_PROGRESSED("Mottagaren har fört överlämningen vidare.", reportedStatus),
	/** A hand-over comes back. */
	REFERRAL_RETURNED("Överlämningen kommer tillbaka: avböjd, utgången eller återsänd.", reportedStatus),
	/** The receiver reports what came of it. */
	REFERRAL_OUTCOME_REPORTED("Mottagaren rapporterar utfallet.", reportedStatus),
	/** Nobody of a party can be reached. */
	COVERAGE_LOST("Ingen hos en part kan nås.", party, alarmParty, deadlineCode, waitingSince),
	/** Somebody has broken the glass, and it is reviewed. */
	GLASS_OPENED("Ett ärende har nödöppnats och ska granskas.", party, openedGlass),
	/** Somebody has broken the glass, and the own manager is told. */
	GLASS_TOLD("Ett ärende har nödöppnats, och chefen ska veta det.", party, openedGlass),
	/** Whoever broke the glass may no longer know of the case. */
	GLASS_WITHDRAWN("Den som nödöppnade ärendet får inte längre veta av det."),
	/** A read has been chosen for review. */
	READ_DRAWN("En läsning har valts ut för granskning.", party),
	/** Nobody has a guard to look at that is to be looked at today. */
	GUARD_DUE("Dagen då ett skydd ska ses över är här.", party, guardKind, guardReviewAt),
	/** A party is called to a case meeting. */
	MEETING_CALLED("En part kallas till samråd.", party, meetingAt),
	/** The case meeting is at another time. */
	MEETING_MOVED("Samrådet har flyttats till en annan tid.", meetingAt),
	/** The case meeting is over. */
	MEETING_CLOSED("Samrådet är avslutat, inställt eller förfallet."),
	/** Something was decided at a case meeting. */
	MEETING_DECIDED("Ett beslut vid samrådet ska göras.", party, meetingActionId, actionDue),
	/** A party is asked for protection at once. */
	MEASURE_REQUESTED("En part ombeds att skydda en ung person omedelbart.", party, urgency, clockAnchor),
	/** A request for protection was made in error, and is still under way. */
	MEASURE_WITHDRAWN("En begäran om skydd var fel och återtas."),
	/** A request for protection was made in error, and has been answered already. */
	MEASURE_RECALLED("En besvarad begäran om skydd var fel.", party),
	/** A party asks the centre. */
	CONSULTATION_ASKED("En part ställer en avidentifierad fråga till resurscentrum.", party),
	/** The centre has answered, or closed the question. */
	CONSULTATION_ANSWERED("Resurscentrum har besvarat eller stängt frågan.", consultationAction, callbackAt),
	/** The asker tells how it went, or is silent. */
	CALLBACK_REPORTED("Den som frågade har berättat hur det gick, eller varit tyst.", callbackResult),
	/** A party is asked for its opinion. */
	OPINION_ASKED("En part tillfrågas om en avidentifierad fråga.", party, urgency),
	/** A party has answered. */
	OPINION_GIVEN("En tillfrågad part har svarat eller avstått."),
	/** Its answer is awaited no longer. */
	OPINION_CLOSED("Svaret från en tillfrågad part väntas inte längre."),
	/** Somebody can be reached again. */
	COVERAGE_RESTORED("Parten kan nås igen.");

	private final String sentence;

	private final List<Variable> carries;

	Message(String sentence, Variable... carries) {
		this.sentence = sentence;
		this.carries = List.of(carries);
	}

	/** The name in diagrams and for the engine. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** One Swedish sentence for the catalogue. */
	public String sentence() {
		return this.sentence;
	}

	/** Variables that whoever sends the message sets in the instance it reaches. */
	public List<Variable> carries() {
		return this.carries;
	}

	/** The message of this name in diagrams, or empty. */
	static Optional<Message> named(String code) {
		return Arrays.stream(values()).filter(message -> message.code().equals(code)).findFirst();
	}

}
