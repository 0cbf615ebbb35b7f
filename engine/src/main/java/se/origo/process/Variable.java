package se.origo.process;

import static se.origo.process.Variable.Place.CASE_FILE;
import static se.origo.process.Variable.Place.ENGINE;
import static se.origo.process.Variable.Place.SHOWN;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The data dictionary: every form key and process variable there is, declared once. The
 * constant's name is the key in forms, expressions and tables.
 */
public enum Variable {

	/** Whose case it is. */
	party(ENGINE, Type.CODE, "Koden för den part vars ärende det är."),

	/** Which link between two parties' cases a branch is about. */
	handOver(ENGINE, Type.ID, "Vilken förbindelse mellan två parters ärenden det gäller."),

	// --- referral: what the sender writes; lives in the case file, codes included, so
	// that a refusal leaves nothing
	/** What to do with the draft. */
	draftAction(ENGINE, Type.DECISION, "Om utkastet går vidare eller kastas: continue, discard."),
	/** The receiving party. */
	receiver(ENGINE, Type.CODE, "Koden för den mottagande parten; mottagaren är en funktion, aldrig en person."),
	/** How urgent the referral is. */
	urgency(ENGINE, Type.CODE, "Hur bråttom det är: acute, high, normal."),
	/** Age band of the young person. */
	ageBand(CASE_FILE, Type.CODE, "Åldersgrupp: under-15, 15-17, 18-20, 21-plus, unknown."),
	/** What the question is about. */
	questionType(CASE_FILE, Type.CODE, "Vad frågan gäller."),
	/** What the young person needs. */
	needs(CASE_FILE, Type.CODES, "Vilka behov den unga har."),
	/** Where the young person lives. */
	municipality(CASE_FILE, Type.CODE, "Kommun; lämnas tom när personuppgifterna är skyddade."),
	/** Whether personal data are protected by the population register. */
	protectedIdentity(CASE_FILE, Type.FLAG, "Om den unga har skyddade personuppgifter."),
	/** The young person's name. */
	personName(CASE_FILE, Type.PERSONAL, "Den unga personens namn."),
	/** The young person's identity number. */
	personIdentityNumber(CASE_FILE, Type.PERSONAL, "Personnummer eller samordningsnummer."),
	/** How to reach the young person safely. */
	safeContact(CASE_FILE, Type.TEXT, "Hur och när den unga kan nås utan fara."),
	/** What has happened. */
	situation(CASE_FILE, Type.TEXT, "Vad som har hänt och hur läget är."),
	/** What the young person wants. */
	wishes(CASE_FILE, Type.TEXT, "Vad den unga själv vill."),
	/** Which items to disclose. */
	disclosedItems(CASE_FILE, Type.CODES, "Vilka uppgifter som ska lämnas ut när mottagaren har tagit emot."),

	// --- intake: the first contact
	/** What to do with a contact. */
	contactAction(ENGINE, Type.DECISION,
			"Om kontakten fortsätter, bröts eller inte var någon: continue, hung-up, discard."),
	/** How the contact came. */
	channel(ENGINE, Type.CODE, "Kontaktens väg: phone, chat, visit, professional."),
	/** Whether the young person can talk now. */
	canTalkNow(CASE_FILE, Type.CODE, "Om den unga kan prata nu: yes, no, unknown."),
	/** Who else reads the phone. */
	phoneSeenBy(CASE_FILE, Type.CODES, "Vilka som kan läsa i den ungas telefon eller chatt."),
	/** Whether the centre may get in touch. */
	mayReach(CASE_FILE, Type.CODE, "Om centret får höra av sig: yes, no, unknown."),
	/** A number or another way that is safe. */
	callerPhone(CASE_FILE, Type.PERSONAL, "Telefonnummer eller annan säker väg."),
	/** A word by which both know each other. */
	codeWord(CASE_FILE, Type.PERSONAL, "Kodordet."),
	/** The year of birth. */
	birthYear(CASE_FILE, Type.NUMBER, "Födelseåret."),
	/** Whether the young person wants to be recognised. */
	recogniseAgreed(CASE_FILE, Type.FLAG, "Om den unga vill bli igenkänd vid nästa kontakt."),
	/** Whether somebody with the same key has been in touch. */
	repeatContact(CASE_FILE, Type.CODE, "Tidigare kontakt inom tolv månader: yes, no, unknown."),
	/** Whether the young person wants to be anonymous. */
	anonymous(CASE_FILE, Type.FLAG, "Om den unga vill vara anonym."),
	/** What a guardian may know. */
	toldGuardian(CASE_FILE, Type.CODE,
			"Vad vårdnadshavare får veta: not-asked, nothing, contact, situation, everything."),
	/** What the school may know. */
	toldSchool(CASE_FILE, Type.CODE, "Vad skolan får veta: not-asked, nothing, contact, situation, everything."),
	/** What social services may know. */
	toldSocial(CASE_FILE, Type.CODE,
			"Vad socialtjänsten får veta: not-asked, nothing, contact, situation, everything."),
	/** What health care may know. */
	toldHealth(CASE_FILE, Type.CODE, "Vad vården får veta: not-asked, nothing, contact, situation, everything."),
	/** What the police may know. */
	toldPolice(CASE_FILE, Type.CODE, "Vad polisen får veta: not-asked, nothing, contact, situation, everything."),
	/** What happens next. */
	nextStep(ENGINE, Type.DECISION, "Nästa steg efter kontakten: consultation, support, referral, escalation, end."),
	/** Whether the centre gets in touch again. */
	callBack(ENGINE, Type.DECISION, "Om centret ska höra av sig igen: yes, no."),
	/** When. */
	followUpAt(ENGINE, Type.INSTANT, "När centret ska höra av sig."),
	/** What came of it. */
	followUpOutcome(ENGINE, Type.DECISION, "Återkontaktens utfall: reached, more, declined, again, given-up."),

	// --- referral: legal ground
	/** What to do after choosing the ground. */
	groundAction(ENGINE, Type.DECISION, "Om överlämningen skickas eller går tillbaka till utkastet: send, back."),
	/** The legal ground. */
	ground(ENGINE, Type.CODE, "Lagstödets kod."),
	/** Why the ground applies. */
	groundReason(CASE_FILE, Type.NAMELESS, "Varför lagstödet gäller, eller intresseavvägningen."),
	/** How consent was given. */
	consentHow(CASE_FILE, Type.CODE, "Hur samtycket lämnades: spoken, written."),
	/** Until when consent is valid. */
	consentUntil(CASE_FILE, Type.DATE, "Till och med vilken dag samtycket gäller."),
	/** Whether consent covers another receiver. */
	consentCoversForwarding(CASE_FILE, Type.FLAG, "Om samtycket gäller även om mottagaren skickar vidare."),
	/** Which crime is suspected. */
	crime(CASE_FILE, Type.CODE, "Vilket brott misstanken gäller."),
	/** Which act gives the duty. */
	dutyAct(CASE_FILE, Type.NAMELESS, "Vilken lag uppgiftsskyldigheten följer av."),
	/** Which circumstance makes sharing between health and social services lawful. */
	careCircumstance(CASE_FILE, Type.CODE, "Vilken omständighet som gör utlämnandet nödvändigt för vård eller stöd."),
	/** Whether a second person has to confirm the ground. */
	secondPersonNeeded(ENGINE, Type.FLAG, "Om lagstödet måste bekräftas av ytterligare en person."),
	/** Who chose the ground. */
	groundChosenBy(ENGINE, Type.ID, "Vem som valde lagstödet; får inte själv bekräfta det."),
	/** Whether the second person agrees. */
	groundConfirmed(ENGINE, Type.CONFIRMATION, "Om den andra personen bekräftar lagstödet."),

	// --- referral: following
	/** What the sender wants to do. */
	followAction(ENGINE, Type.DECISION,
			"Vad avsändaren vill göra: message, withdraw, request-withdrawal, withdraw-consent, entered-in-error."),
	/** The young person takes the consent back. */
	consentTakenBack(ENGINE, Type.CONFIRMATION, "Att den unga har återkallat samtycket."),
	/** Why the sender takes it back. */
	withdrawalReason(CASE_FILE, Type.CODE, "Varför överlämningen återkallas."),
	/** A message between sender and receiver. */
	message(CASE_FILE, Type.TEXT, "Meddelande till den andra parten; lämnas ut först efter mottagande."),
	/** A coded answer that may pass before acceptance. */
	answerCode(CASE_FILE, Type.CODE, "Svar som får lämnas före mottagande: yes, no, call-me, after-acceptance."),
	/** The state the other side reports. */
	reportedStatus(ENGINE, Type.CODE, "Överlämningens tillstånd enligt den andra parten."),
	/** The sender has read the return. */
	returnRead(ENGINE, Type.CONFIRMATION, "Att avsändaren har läst varför överlämningen kom tillbaka."),
	/** The sender has read the feedback. */
	feedbackRead(ENGINE, Type.CONFIRMATION, "Att avsändaren har tagit del av återkopplingen."),

	// --- referral-reception
	/** Whether it is a report of concern. */
	reportOfConcern(ENGINE, Type.FLAG, "Om överlämningen är en orosanmälan, som inte kan avböjas."),
	/** The human acknowledgement. */
	acknowledged(ENGINE, Type.CONFIRMATION, "Att en människa har bekräftat mottagningen."),
	/** How many times silence has been escalated. */
	silenceStage(ENGINE, Type.NUMBER, "Hur många gånger tystnaden har eskalerats."),
	/** Who is asked next. */
	escalateTo(ENGINE, Type.CODE, "Vem som tillfrågas: remind, deputy, manager, centre, expire."),
	/** The receiver's answer. */
	assessment(ENGINE, Type.DECISION, "Mottagarens ställningstagande: accept, decline, forward, ask."),
	/** Why the receiver declines. */
	declineReason(ENGINE, Type.CODE, "Orsak till att överlämningen avböjs."),
	/** Why the receiver declines, in words. */
	declineText(CASE_FILE, Type.NAMELESS, "Förklaring till avböjandet; lämnas bara till avsändaren."),
	/** To whom it is forwarded. */
	forwardTo(ENGINE, Type.CODE, "Koden för den part som överlämningen skickas vidare till."),
	/** A question to the sender. */
	question(CASE_FILE, Type.NAMELESS, "Fråga till avsändaren."),
	/** How the work ended. */
	workResult(ENGINE, Type.CODE, "Hur arbetet slutade: done, undone, returned."),
	/** What the receiver reports. */
	progressAction(ENGINE, Type.DECISION, "Vad mottagaren vill göra: outcome, hold, ask, undo, return."),
	/** What came of it. */
	outcome(ENGINE, Type.CODE, "Utfallets kod."),
	/** What came of it, in words. */
	feedback(CASE_FILE, Type.TEXT, "Återkoppling till avsändaren; kräver eget lagstöd."),
	/** The ground for the feedback. */
	feedbackGround(ENGINE, Type.CODE, "Lagstöd för återkopplingen, eller none för bara utfallets kod."),
	/** Why the feedback's ground applies. */
	feedbackReason(CASE_FILE, Type.NAMELESS, "Varför lagstödet för återkopplingen gäller."),
	/** Why it waits. */
	holdReason(CASE_FILE, Type.CODE, "Varför ärendet är vilande."),
	/** Work goes on. */
	resumed(ENGINE, Type.CONFIRMATION, "Att arbetet återupptas."),
	/** From when the running deadline counts. */
	clockAnchor(ENGINE, Type.INSTANT,
			"När den löpande fristen började räknas; flyttas fram när ärendet varit vilande."),

	// --- extract of the ledger for the person
	/** Whether the request stands. */
	extractAction(ENGINE, Type.DECISION, "Om begäran om utdrag gäller: continue, withdrawn."),
	/** Who asks for it. */
	extractRequester(ENGINE, Type.DECISION,
			"Vem som begär utdraget: young-person, guardian, relative, representative."),
	/** Which case the extract is about. */
	extractCase(ENGINE, Type.CODE, "Numret på det ärende som utdraget gäller; alltid ett eget."),
	/** Rows that may be handed out. */
	releasedRows(CASE_FILE, Type.CODES, "Vilka utlämnanden som får stå i utdraget."),
	/** Rows withheld for the young person's sake. */
	withheldForYouth(CASE_FILE, Type.CODES, "Vilka utlämnanden som hålls inne för att de kan skada den unga."),
	/** Rows withheld for somebody else's sake. */
	withheldForOthers(CASE_FILE, Type.CODES, "Vilka utlämnanden som hålls inne för att skydda en annan person."),
	/** Rows withheld for an inquiry's sake. */
	withheldForInquiry(CASE_FILE, Type.CODES, "Vilka utlämnanden som hålls inne för en brottsutredning."),
	/** Why something is withheld, in words. */
	withholdingReason(CASE_FILE, Type.TEXT, "Varför något hålls inne; lämnas inte till den som begär."),
	/** What became of the extract. */
	handOutAction(ENGINE, Type.DECISION, "Vad som hände med utdraget: handed-out, test-again, not-collected."),
	/** Whoever got it had the right to it. */
	recipientChecked(ENGINE, Type.CONFIRMATION, "Att den som fick utdraget har rätt till det."),

	// --- consultation: what is asked, de-identified
	/** Whether the question is put. */
	questionAction(ENGINE, Type.DECISION, "Om frågan ställs eller inte: ask, discard."),
	/** Nothing in the texts tells who somebody is. */
	nobodyNamed(ENGINE, Type.CONFIRMATION,
			"Att det i texterna som ser ut att peka ut någon inte gör det; gäller aldrig ett giltigt personnummer."),
	/** In which profession somebody asks. */
	askerKind(CASE_FILE, Type.CODE, "I vilken verksamhet den som frågar arbetar."),
	/** How to reach a professional from outside. */
	askerContact(CASE_FILE, Type.PERSONAL, "Hur den yrkesverksamma som frågar nås; lämnas aldrig vidare."),
	/** Whom the young person is afraid of. */
	relations(CASE_FILE, Type.CODES, "Vilka i den ungas närhet det gäller."),
	/** The question. */
	consultQuestion(CASE_FILE, Type.NAMELESS, "Frågan, utan något som pekar ut någon."),
	/** Whether a report of concern has been made. */
	reportMade(CASE_FILE, Type.CODE, "Om en orosanmälan är gjord: made, will-make, not-made, not-a-child."),
	/** Through whom the question came. */
	askedThrough(ENGINE, Type.CODE, "Om den som frågar har ett eget ärende här: party, outside."),
	/** Who should answer. */
	answerBy(ENGINE, Type.CODE, "Vem på resurscentrum som bör svara: counsellor, coordinator."),
	/** Until when it is answered. */
	answerDue(ENGINE, Type.INSTANT, "När frågan senast ska vara besvarad."),
	/** What the centre does with the question. */
	consultationAction(ENGINE, Type.DECISION, "Om frågan besvaras, ställs vidare eller stängs: answer, ask, close."),
	/** Why it is closed without an answer. */
	closingReason(CASE_FILE, Type.CODE, "Varför frågan stängs utan svar."),
	/** Which parties are asked. */
	askedParties(CASE_FILE, Type.CODES, "Vilka parter som tillfrågas."),
	/** What they are asked. */
	opinionQuestion(CASE_FILE, Type.NAMELESS, "Vad parterna tillfrågas om, utan något som pekar ut någon."),
	/** How many parties are asked. */
	askedCount(ENGINE, Type.NUMBER, "Hur många parter som tillfrågas."),
	/** Whether a party answers. */
	opinionAction(ENGINE, Type.DECISION, "Om parten svarar eller avstår: answer, decline."),
	/** What a party answers. */
	opinion(CASE_FILE, Type.NAMELESS, "Partens svar, utan något som pekar ut någon."),
	/** The answer. */
	consultAnswer(CASE_FILE, Type.NAMELESS, "Resurscentrums svar."),
	/** What the asker should do. */
	adviceChecklist(CASE_FILE, Type.CODES, "Vad den som frågar bör göra."),
	/** Which guidance is attached. */
	attachedGuidance(CASE_FILE, Type.CODES, "Vilka vägledningar som bifogas, med version."),
	/** The guidance as it was then. */
	guidanceText(CASE_FILE, Type.NAMELESS, "De bifogade vägledningarnas text som den löd då."),
	/** When the asker is asked how it went. */
	callbackAt(ENGINE, Type.INSTANT, "När den som frågade ska kontaktas igen."),
	/** Whether the asker has been told. */
	tellAction(ENGINE, Type.DECISION, "Om svaret är lämnat: told, unreachable."),
	/** The asker has read the answer. */
	answerRead(ENGINE, Type.CONFIRMATION, "Att den som frågade har läst svaret."),
	/** Whether the asker told how it went. */
	callbackResult(ENGINE, Type.DECISION, "Om den som frågade har svarat på hur det gick: heard, silent."),
	/** Whether the answer helped. */
	answerHelped(CASE_FILE, Type.CODE, "Om svaret var till hjälp."),
	/** Whether a report has been made since. */
	laterReport(CASE_FILE, Type.CODE, "Om en orosanmälan är gjord sedan frågan ställdes."),
	/** How it went. */
	consultOutcome(CASE_FILE, Type.CODE, "Hur det gick för den unga, så vitt den som frågade vet."),
	/** The same in words. */
	consultOutcomeText(CASE_FILE, Type.NAMELESS, "Hur det gick i ord, utan något som pekar ut någon."),

	// --- absence and coverage
	/** Who is absent. */
	absentPerson(ENGINE, Type.ID, "Den frånvarande personens id."),
	/** From when. */
	absentFrom(ENGINE, Type.INSTANT, "När frånvaron börjar."),
	/** Until when. */
	absentUntil(ENGINE, Type.INSTANT, "När frånvaron slutar."),
	/** The absence ends early. */
	absenceOver(ENGINE, Type.CONFIRMATION, "Att frånvaron är slut i förtid."),
	/** The party that cannot be reached. */
	alarmParty(ENGINE, Type.CODE, "Koden för den part som inte nås."),
	/** Which deadline ran out. */
	deadlineCode(ENGINE, Type.CODE,
			"Koden för den frist som har gått ut, coverage när ingen är i tjänst, eller unattended när ingen i tjänst kan ta det som väntar."),
	/** Since when something waits. */
	waitingSince(ENGINE, Type.INSTANT, "Sedan när något väntar."),
	/** What the centre did. */
	alarmHandled(ENGINE, Type.DECISION, "Vad som gjordes: called, deputy-named, agreement-suspended."),

	// --- break-glass
	/** Which case is sought. */
	soughtCase(CASE_FILE, Type.NAMELESS, "Numret på det ärende som ska nödöppnas."),
	/** Why a case must be opened now. */
	glassReason(ENGINE, Type.CODE, "Varför ärendet måste öppnas nu."),
	/** The same in words. */
	glassWords(CASE_FILE, Type.TEXT, "Skälet till nödöppningen i ord; stannar hos den egna parten."),
	/** Whoever opens knows that it is reviewed. */
	glassReviewKnown(ENGINE, Type.CONFIRMATION, "Att den som öppnar vet att nödöppningen granskas."),
	/** Whoever opened has read enough. */
	glassRead(ENGINE, Type.CONFIRMATION, "Att den som nödöppnade ärendet är klar."),
	/** Which opening is reviewed or told of. */
	openedGlass(ENGINE, Type.ID, "Vilken nödöppning det gäller."),
	/** The reviewer's verdict. */
	glassVerdict(ENGINE, Type.DECISION, "Bedömningen av nödöppningen: justified, not-justified, follow-up."),
	/** The same in words. */
	glassVerdictWords(CASE_FILE, Type.TEXT, "Bedömningen av nödöppningen i ord; läses bara av loggranskare."),
	/** The manager knows. */
	glassNoted(ENGINE, Type.CONFIRMATION, "Att chefen har tagit del av att ett ärende nödöppnades."),

	// --- log review
	/** The reviewer's verdict on a read. */
	readVerdict(ENGINE, Type.DECISION, "Bedömningen av en utvald läsning: in-order, ask, report."),
	/** The same in words. */
	readVerdictWords(CASE_FILE, Type.TEXT, "Bedömningen av läsningen i ord; läses bara av loggranskare."),
	/** What whoever read has answered. */
	readAnswer(CASE_FILE, Type.TEXT, "Vad den som läste har svarat; läses bara av loggranskare."),

	// --- conflict-block
	/** What to do with the draft of a block. */
	conflictAction(ENGINE, Type.DECISION, "Om jävsspärren sätts eller inte behövdes: raise, discard."),
	/** Which case somebody may not know of. */
	conflictCase(ENGINE, Type.CODE, "Numret på det ärende som någon inte får veta något om."),
	/** Whether a person or a party is blocked. */
	conflictKind(ENGINE, Type.CODE, "Vem spärren gäller: person, party, hired-later."),
	/** The blocked person. */
	conflictPerson(ENGINE, Type.ID, "Den som inte får veta något om ärendet."),
	/** The blocked party. */
	conflictParty(ENGINE, Type.CODE, "Den part vars alla personer inte får veta något om ärendet."),
	/** Of somebody who may be hired later. */
	conflictIdentityNumber(CASE_FILE, Type.PERSONAL,
			"Personnumret för någon som kan bli anställd senare; sparas bara som ett nycklat index."),
	/** Why there is a conflict of interest. */
	conflictReason(CASE_FILE, Type.TEXT, "Varför jäv föreligger."),
	/** The day on which the block is looked at again. */
	conflictReviewOn(ENGINE, Type.DATE, "Vilken dag jävsspärren ska ses över."),
	/** The same as a moment. */
	conflictReviewAt(ENGINE, Type.INSTANT, "När jävsspärren senast ska ses över."),
	/** That nobody is left at the own party. */
	conflictNobodyLeft(ENGINE, Type.CONFIRMATION,
			"Att ingen blir kvar hos den egna parten som kan ta hand om ärendet."),
	/** Whether a block stays. */
	conflictReviewAction(ENGINE, Type.DECISION, "Om jävsspärren ska vara kvar eller hävas: keep, lift."),
	/** Who wants to lift it. */
	liftingProposedBy(ENGINE, Type.ID, "Vem som vill häva spärren; får inte själv bekräfta det."),
	/** Whether the second person agrees. */
	liftingConfirmed(ENGINE, Type.DECISION, "Om den andra personen bekräftar att spärren hävs: confirm, refuse."),

	// --- outgoing contacts, in whichever process
	/** With whom somebody gets in touch. */
	contactWith(ENGINE, Type.DECISION,
			"Vem en utgående kontakt är med: young-person, guardian, relative, school, authority, other."),
	/** By which way. */
	contactWay(ENGINE, Type.DECISION,
			"På vilket sätt en utgående kontakt tas: phone, text, email, letter, visit, through-other."),
	/** That the way is the one agreed on. */
	contactAgreed(ENGINE, Type.CONFIRMATION, "Att kontakten tas på det sätt som är överenskommet med den unga."),
	/** Ways that are safe. */
	safeWays(CASE_FILE, Type.CODES, "Säkra sätt att nå den unga: phone, text, email, letter, visit, through-other."),

	// --- support
	/** What to do in the support. */
	supportAction(ENGINE, Type.DECISION,
			"Vad som görs i stödet: continue, discard, talk, contact, accompany, hand-over, protection-plan, end."),
	/** The young person's own plan. */
	supportPlan(CASE_FILE, Type.TEXT, "Den ungas egen plan med resurscentrum."),
	/** What has been said or done. */
	supportNote(CASE_FILE, Type.TEXT, "Anteckning om vad som har sagts eller gjorts i stödet."),
	/** Where somebody came along. */
	accompaniedTo(ENGINE, Type.DECISION, "Koden för den part som någon följde med den unga till."),
	/** What that party learned from whoever came along. */
	accompaniedTold(ENGINE, Type.DECISION,
			"Vad parten fick veta av den som följde med: nothing, disclosed (bara det som redan är utlämnat dit)."),
	/** When. */
	accompaniedOn(ENGINE, Type.DATE, "Vilken dag någon följde med den unga."),
	/** What to do if it becomes dangerous. */
	protectionPlan(CASE_FILE, Type.TEXT, "Skyddsplanen: vad som görs om det blir farligt, och av vem."),
	/** Who knows of that. */
	planKnownBy(CASE_FILE, Type.CODES, "Vilka som känner till skyddsplanen."),
	/** Whether a contact that went silent is over. */
	silenceAction(ENGINE, Type.DECISION, "Om en kontakt som har tystnat är slut: keep, close."),
	/** How it ended. */
	supportEnd(ENGINE, Type.DECISION, "Hur stödet slutade: completed, young-person, moved."),
	/** What the young person says of it. */
	youngPersonsView(CASE_FILE, Type.TEXT, "Den ungas egen bild av stödet."),
	/** Whether somebody may ask how it goes later. */
	followUpsWanted(ENGINE, Type.FLAG, "Om den unga vill bli uppföljd efter 3, 6 och 12 månader."),
	/** When the support ended. */
	supportEndedAt(ENGINE, Type.INSTANT, "När stödet slutade."),
	/** When to ask next. */
	supportFollowUpAt(ENGINE, Type.INSTANT, "När nästa uppföljning av stödet är."),
	/** How many times that has been planned. */
	followUpsDone(ENGINE, Type.NUMBER, "Hur många uppföljningar av stödet som har bestämts."),
	/** What came of it. */
	followUpAction(ENGINE, Type.DECISION,
			"Vad uppföljningen av stödet ledde till: fine, not-reached, more-support, no-more."),
	/** How it goes. */
	followUpNote(CASE_FILE, Type.TEXT, "Hur den unga har det vid uppföljningen."),

	// --- guards
	/** What to do with a guard. */
	guardAction(ENGINE, Type.DECISION, "Om ett skydd sätts, ses över eller inte behövs: set, look, discard."),
	/** What it keeps people to. */
	guardKind(ENGINE, Type.CODE,
			"Vilket skydd det gäller: do-not-inform-guardian, protected-identity, safe-contact, outgoing-frozen."),
	/** Why it is needed. */
	guardReason(CASE_FILE, Type.TEXT, "Varför skyddet behövs; förseglas med skyddet."),
	/** The day on which it is looked at again. */
	guardReviewOn(ENGINE, Type.DATE, "Vilken dag skyddet ska ses över."),
	/** The same as a moment. */
	guardReviewAt(ENGINE, Type.INSTANT, "När skyddet senast ska ses över."),
	/** Whether it stays. */
	guardReviewAction(ENGINE, Type.DECISION, "Om skyddet ska vara kvar eller hävas: keep, lift."),
	/** Why it is not needed any more. */
	guardLiftReason(CASE_FILE, Type.TEXT, "Varför skyddet hävs; förseglas med skyddet."),
	/** How to go on without it. */
	guardPlan(CASE_FILE, Type.TEXT, "Hur det går till utan fara när skyddet är hävt; förseglas med skyddet."),
	/** Who wants to lift it. */
	guardLiftingBy(ENGINE, Type.ID, "Vem som vill häva skyddet; får inte själv bekräfta det."),
	/** Whether the second person agrees. */
	guardLiftingConfirmed(ENGINE, Type.DECISION, "Om den andra personen bekräftar att skyddet hävs: confirm, refuse."),

	// --- disposal
	/** The case to be removed. */
	disposedCase(ENGINE, Type.ID, "Numret på det ärende som ska gallras."),
	/** Why it is removed. */
	disposalAction(ENGINE, Type.DECISION, "Om något ska gallras: propose, discard."),

	disposalReason(ENGINE, Type.CODE, "Varför ärendet gallras: retention-ended, opened-in-error, right-to-erasure."),
	/** Which decision says so. */
	disposalDecision(CASE_FILE, Type.NAMELESS, "Gallringsbeslutets beteckning."),
	/** Who proposed it. */
	disposalProposedBy(ENGINE, Type.ID, "Vem som föreslog gallringen; får inte själv godkänna den."),
	/** The second person's answer. */
	disposalAnswer(ENGINE, Type.DECISION, "Den andra personens ställningstagande: erase, decline."),
	/** Who approved it. */
	disposalConfirmedBy(ENGINE, Type.ID, "Vem som godkände gallringen."),
	/** The certificate has been read. */
	certificateRead(ENGINE, Type.CONFIRMATION, "Att gallringsbeviset har förts till partens diarium."),

	// --- watching dates
	/** Whether a deadline is watched. */
	clockAction(ENGINE, Type.DECISION, "Om en frist ska bevakas: start, discard."),
	/** Which statutory deadline. */
	clockCode(ENGINE, Type.CODE, "Vilken lagstadgad frist som bevakas."),
	/** From which day it counts. */
	clockAnchorDate(ENGINE, Type.DATE, "Vilken dag den lagstadgade fristen började räknas."),
	/** When it is missed. */
	clockDue(ENGINE, Type.INSTANT, "När den lagstadgade fristen går ut."),
	/** When whoever watches is reminded. */
	clockRemindAt(ENGINE, Type.INSTANT, "När den som bevakar fristen ska påminnas."),
	/** How it went. */
	clockOutcome(ENGINE, Type.DECISION, "Hur det gick med fristen: done, lapsed, not-needed."),
	/** When it was done. */
	clockDoneOn(ENGINE, Type.DATE, "Vilken dag det som fristen gäller blev gjort."),
	/** Why it is not needed any more. */
	clockNoNeed(ENGINE, Type.CODE, "Varför fristen inte längre behövs."),
	/** What the watcher wrote. */
	clockNote(CASE_FILE, Type.TEXT, "Egen anteckning om fristen."),
	/** Whether a journey is watched. */
	travelAction(ENGINE, Type.DECISION, "Om en resa ska bevakas: watch, discard."),
	/** The day of departure. */
	travelDate(ENGINE, Type.DATE, "Vilken dag resan är tänkt."),
	/** The day when the person should be home. */
	travelReturnDate(ENGINE, Type.DATE, "Vilken dag personen ska vara hemma."),
	/** What is known of the journey. */
	travelNote(CASE_FILE, Type.TEXT, "Vad som är känt om resan."),
	/** The step that the journey is in. */
	travelStage(ENGINE, Type.CODE,
			"Vilket steg resan är i: planned, two-weeks, three-days, departure-day, away, home-check."),
	/** When the next step begins. */
	travelNextAt(ENGINE, Type.INSTANT, "När nästa steg inför resan börjar."),
	/** Whether the step's measures have been taken. */
	travelNoted(ENGINE, Type.FLAG, "Om det som stegets rad säger är gjort."),
	/** What has happened. */
	travelStep(ENGINE, Type.DECISION, "Vad som har hänt: noted, changed, stopped, home, travelled, abroad."),
	/** The risk is assessed anew. */
	abroadRead(ENGINE, Type.CONFIRMATION, "Att risken bedöms på nytt när personen är utomlands."),

	// --- risk: signals that a young person is in danger; each may be unknown
	/** Whether it is known who the young person is. */
	identified(CASE_FILE, Type.CODE, "Om det är känt vem den unga är: yes, no, unknown."),
	/** Somebody threatens now. */
	threatNow(CASE_FILE, Type.CODE, "Om någon hotar den unga nu: yes, no, unknown."),
	/** The young person must go home today. */
	mustGoHome(CASE_FILE, Type.CODE, "Om den unga måste hem i dag till den eller dem som hotar: yes, no, unknown."),
	/** Whether a journey is planned. */
	travel(CASE_FILE, Type.CODE,
			"Om en resa är planerad: none, later, within-14-days, within-72-hours, abroad, unknown."),
	/** Risk of being married off. */
	marriageRisk(CASE_FILE, Type.CODE, "Om den unga riskerar att bli bortgift: yes, no, unknown."),
	/** Risk of genital cutting. */
	cuttingRisk(CASE_FILE, Type.CODE, "Om den unga riskerar att könsstympas: yes, no, unknown."),
	/** Violence within 24 hours. */
	recentViolence(CASE_FILE, Type.CODE, "Om den unga har utsatts för våld det senaste dygnet: yes, no, unknown."),
	/** Risk of suicide. */
	suicideRisk(CASE_FILE, Type.CODE, "Om den unga har tankar på att ta sitt liv: yes, no, unknown."),
	/** A guardian takes part. */
	guardianSuspected(CASE_FILE, Type.CODE,
			"Om en vårdnadshavare misstänks för våldet eller kontrollen: yes, no, unknown."),
	/** Which instrument somebody has used. */
	instrument(CASE_FILE, Type.CODE, "Vilket bedömningsinstrument som har använts; aldrig dess frågor."),
	/** What it concluded. */
	instrumentConclusion(CASE_FILE, Type.CODE, "Instrumentets slutsats: low, medium, high."),
	/** Who used it. */
	instrumentAssessor(CASE_FILE, Type.TEXT, "Vem som gjorde bedömningen med instrumentet."),
	/** When. */
	instrumentDate(CASE_FILE, Type.DATE, "Vilken dag bedömningen med instrumentet gjordes."),
	/** How worried the worker is. */
	ownWorry(CASE_FILE, Type.NUMBER, "Hur orolig den som bedömer själv är, 0 till 10."),
	/** The worker's own judgement. */
	judgement(CASE_FILE, Type.CODE, "Om den som bedömer vill höja nivån: raise, none."),
	/** Why the level is what it is, in words. */
	levelReason(CASE_FILE, Type.TEXT, "Skälet till nivån i ord."),
	/** The level of risk. */
	riskLevel(ENGINE, Type.CODE, "Risknivån som gäller: acute, high, raised, normal."),
	/** When the assessment is too old. */
	reassessAt(ENGINE, Type.INSTANT, "När bedömningen är för gammal och måste göras om."),
	/** Since when it has been at least HÖG. */
	highSince(ENGINE, Type.INSTANT, "Sedan när risknivån har varit minst hög utan avbrott."),
	/** Whether the level is followed. */
	followDemanded(ENGINE, Type.FLAG, "Om nivån kräver att risken följs."),
	/** Whether protection is asked for at once. */
	protectionDemanded(ENGINE, Type.FLAG, "Om nivån kräver att skydd begärs av kommun, polis och vård."),
	/** Whether the parties meet. */
	meetingDemanded(ENGINE, Type.FLAG, "Om nivån kräver att ett samråd kallas."),
	/** When a level last let a meeting begin. */
	meetingBegunAt(ENGINE, Type.INSTANT, "När nivån senast lät ett samråd börja."),
	/** Whether the level is decided anew when the assessment is too old. */
	decisionDemanded(ENGINE, Type.FLAG, "Om nivån ska beslutas på nytt, och inte bara stämmas av, vid reassessAt."),
	/** What made somebody assess anew. */
	riskEvent(ENGINE, Type.CODE,
			"Vad som har hänt: new-incident, planned-travel, school-absence, guardian-informed, protection-ended, check-in."),
	/** The level that somebody wants. */
	newLevel(ENGINE, Type.CODE, "Vilken nivå som någon vill höja eller sänka till: acute, high, raised, normal."),
	/** Who proposed to lower it. */
	loweringProposedBy(ENGINE, Type.ID, "Vem som föreslog att nivån sänks; får inte själv bekräfta det."),
	/** For whom that person acted. */
	loweringProposedFor(ENGINE, Type.ID,
			"I vems ställe förslaget att sänka nivån lades; inte heller den får bekräfta."),
	/** The second person's answer. */
	loweringAnswer(ENGINE, Type.DECISION, "Om den andra personen bekräftar att nivån sänks: confirm, refuse."),
	/** The manager has seen to an assessment that nobody made. */
	silenceSeenTo(ENGINE, Type.CONFIRMATION, "Att chefen har sett till att risken blir bedömd."),
	/** What a party did at once. */
	measuresTaken(CASE_FILE, Type.CODES, "Vilka skyddsåtgärder som har vidtagits."),
	/** The same in words. */
	measureWords(CASE_FILE, Type.TEXT, "Skyddsåtgärderna i ord; stannar hos den egna parten."),
	/** A party knows that what it was asked for was an error. */
	withdrawalRead(ENGINE, Type.CONFIRMATION, "Att de som handlar vet att begäran om skydd var fel."),
	/** On which ground the municipality is told who it is about. */
	municipalityGround(CASE_FILE, Type.CODE, "På vilket lagstöd kommunen får veta vem det gäller."),
	/** What the municipality is told. */
	municipalityItems(CASE_FILE, Type.CODES, "Vilka uppgifter kommunen får."),
	/** Why that ground applies. */
	municipalityReason(CASE_FILE, Type.NAMELESS, "Varför lagstödet för kommunen gäller."),
	/** On which ground the police is told who it is about. */
	policeGround(CASE_FILE, Type.CODE, "På vilket lagstöd polisen får veta vem det gäller."),
	/** What the police is told. */
	policeItems(CASE_FILE, Type.CODES, "Vilka uppgifter polisen får."),
	/** Why that ground applies. */
	policeReason(CASE_FILE, Type.NAMELESS, "Varför lagstödet för polisen gäller."),
	/** On which ground the region is told who it is about. */
	regionGround(CASE_FILE, Type.CODE, "På vilket lagstöd regionen får veta vem det gäller."),
	/** What the region is told. */
	regionItems(CASE_FILE, Type.CODES, "Vilka uppgifter regionen får."),
	/** Why that ground applies. */
	regionReason(CASE_FILE, Type.NAMELESS, "Varför lagstödet för regionen gäller."),
	/** What is to be done about the risk. */
	riskAction(ENGINE, Type.DECISION, "Vad som ska göras: reassess, raise, lower, keep, share, support, error."),

	// --- case meeting
	/** The meeting. */
	meeting(ENGINE, Type.ID, "Vilket samråd det gäller."),
	/** Whether a meeting is called. */
	meetingAction(ENGINE, Type.DECISION, "Om ett samråd ska kallas: call, discard."),
	/** The manager has seen to a call that nobody made. */
	callingSeenTo(ENGINE, Type.CONFIRMATION, "Att chefen har sett till att samrådet kallas."),
	/** Who is called. */
	meetingParties(CASE_FILE, Type.CODES, "Vilka parter som kallas till samrådet."),
	/** When it is. */
	meetingAt(ENGINE, Type.INSTANT, "När samrådet är."),
	/** When it is instead. */
	newMeetingAt(ENGINE, Type.INSTANT, "Den nya tiden för ett samråd som flyttas."),
	/** What is to be settled. */
	meetingAgenda(CASE_FILE, Type.NAMELESS, "Samrådets dagordning; läses av alla som kallas."),
	/** Whether the person is known at the table. */
	meetingIdentified(ENGINE, Type.CODE, "Om personen är känd vid bordet: identified, de-identified."),
	/** Whether the crime is reported to the police. */
	policeReport(ENGINE, Type.CODE, "Om brottet ska polisanmälas: undecided, yes, no."),
	/** Why. */
	policeReportReason(CASE_FILE, Type.NAMELESS, "Varför brottet polisanmäls eller inte."),
	/** What is done with the meeting. */
	meetingStep(ENGINE, Type.DECISION,
			"Vad som görs med samrådet: share, police-report, withdraw-consent, move, held, cancel, nobody-came."),
	/** Which items a party learns. */
	sharedItems(CASE_FILE, Type.CODES, "Vilka uppgifter som delas med en part vid bordet."),
	/** How consent was given. */
	shareConsentHow(CASE_FILE, Type.CODE, "Hur samtycket till delningen lämnades: spoken, written."),
	/** Until when consent is valid. */
	shareConsentUntil(CASE_FILE, Type.DATE, "Till och med vilken dag samtycket till delningen gäller."),
	/** Which crime is suspected. */
	shareCrime(CASE_FILE, Type.CODE, "Vilket brott som gör delningen laglig."),
	/** Which act gives the duty. */
	shareAct(CASE_FILE, Type.NAMELESS, "Vilken lag skyldigheten att dela följer av."),
	/** Which circumstance makes it necessary. */
	shareCircumstance(CASE_FILE, Type.CODE, "Vilken omständighet som gör delningen nödvändig."),
	/** Why the ground applies. */
	shareReason(CASE_FILE, Type.NAMELESS, "Varför lagstödet för delningen gäller."),
	/** Who was there. */
	meetingAttended(CASE_FILE, Type.CODES, "Vilka parter som var med vid samrådet."),
	/** Whether there is another decision. */
	decisionAction(ENGINE, Type.DECISION, "Om ett beslut antecknas: decide, enough."),
	/** Who does it. */
	decisionOwner(ENGINE, Type.CODE, "Vilken part som ska göra det som beslutades."),
	/** What is to be done. */
	decisionWhat(CASE_FILE, Type.NAMELESS, "Vad som beslutades; läses av den som ska göra det."),
	/** Until when. */
	decisionDue(ENGINE, Type.DATE, "Till vilken dag det ska vara gjort."),
	/** The meeting has been followed up. */
	meetingFollowed(ENGINE, Type.CONFIRMATION, "Att samrådet är uppföljt."),
	/** What a participant answers. */
	meetingAnswer(ENGINE, Type.DECISION, "Svar på kallelsen: accept, another, decline."),
	/** Another time. */
	meetingProposal(ENGINE, Type.INSTANT, "En annan tid som en part föreslår."),
	/** Which secrecy holds at a participant. */
	secrecyRule(ENGINE, Type.CODE,
			"Vilken sekretess som gäller hos parten: social, health, police, school, duty-of-silence."),
	/** Those who come have been told. */
	secrecyStated(ENGINE, Type.CONFIRMATION, "Att de som deltar för parten vet vilken sekretess som gäller."),
	/** Which decision an action is. */
	meetingActionId(ENGINE, Type.ID, "Vilket av samrådets beslut det gäller."),
	/** Until when it is to be done. */
	actionDue(ENGINE, Type.INSTANT, "När det som beslutades ska vara gjort."),
	/** How it went. */
	actionOutcome(ENGINE, Type.DECISION, "Hur det gick: done, not-done."),
	/** Why it is not done. */
	actionReason(ENGINE, Type.CODE, "Varför det inte blir gjort: not-needed, not-possible, not-ours."),

	// --- composed by the door for the eye only; never stored and never accepted from a
	// browser
	/** The proposal to lower the level. */
	loweringText(SHOWN, Type.TEXT, "Förslaget att sänka nivån: till vad och av vem."),
	/** What a party is asked to protect somebody from. */
	measureText(SHOWN, Type.TEXT, "Akutsignalerna, utan uppgift om vem det gäller, och vem som har jour."),
	/** The level, its reasons and what to do. */
	riskText(SHOWN, Type.TEXT, "Risknivån, vad den bygger på och vad som ska göras nu."),
	/** Choices of what happens next. */
	nextStepChoices(SHOWN, Type.CHOICES, "Nästa steg som erbjuds efter kontakten."),
	/** An earlier contact in words. */
	repeatText(SHOWN, Type.TEXT, "Tidigare kontakter med samma kodord, nummer eller personnummer."),
	/** How to get in touch. */
	followUpText(SHOWN, Type.TEXT, "Hur den unga kan nås, kodordet och vad som är avtalat."),
	/** What does not follow, and why. */
	withheldText(SHOWN, Type.TEXT, "Vad som inte följer med i en överlämning, och varför."),
	/** Choices of receivers. */
	receiverChoices(SHOWN, Type.CHOICES, "Funktioner som kan ta emot."),
	/** Choices of municipalities. */
	municipalityChoices(SHOWN, Type.CHOICES, "Länets kommuner."),
	/** Choices of grounds. */
	groundChoices(SHOWN, Type.CHOICES, "Lagstöd som gäller för just denna avsändare och mottagare."),
	/** Choices for the assessment. */
	assessmentChoices(SHOWN, Type.CHOICES, "Ställningstaganden som är möjliga."),
	/** Choices for forwarding. */
	forwardChoices(SHOWN, Type.CHOICES, "Funktioner som överlämningen kan skickas vidare till."),
	/** Choices for following. */
	followChoices(SHOWN, Type.CHOICES, "Vad avsändaren kan göra nu."),
	/** Choices of grounds for feedback. */
	feedbackGroundChoices(SHOWN, Type.CHOICES, "Lagstöd som gäller för återkopplingen."),
	/** Choices of persons that can be absent. */
	absentPersonChoices(SHOWN, Type.CHOICES, "Personer vars frånvaro den inloggade får registrera."),
	/** Choices of cases for an extract. */
	extractCaseChoices(SHOWN, Type.CHOICES, "Egna ärenden som något har lämnats ut ur eller till."),
	/** Parties that can be asked. */
	askedPartyChoices(SHOWN, Type.CHOICES, "Parter som kan tillfrågas."),
	/** Guidance that fits the question. */
	guidanceChoices(SHOWN, Type.CHOICES, "Vägledningar som passar frågan."),
	/** The question with its codes. */
	questionText(SHOWN, Type.TEXT, "Frågan med sina kodade uppgifter."),
	/** How the question is sorted. */
	triageText(SHOWN, Type.TEXT, "Hur bråttom frågan är, vem som bör svara och vad som gäller om orosanmälan."),
	/** What the parties have answered. */
	opinionsText(SHOWN, Type.TEXT, "Vad de tillfrågade parterna har svarat."),
	/** The answer as a note to print. */
	noteText(SHOWN, Type.TEXT, "Svaret som en anteckning att skriva ut, utan andras uppgifter."),
	/** How to reach the asker. */
	askerText(SHOWN, Type.TEXT, "Hur den som frågade nås."),
	/** Choices of rows for an extract. */
	extractRowChoices(SHOWN, Type.CHOICES, "Utlämnandena i det valda ärendet, numrerade."),
	/** The rows of the ledger in words. */
	ledgerText(SHOWN, Type.TEXT, "Utlämnandena i det valda ärendet i klartext."),
	/** The extract in plain Swedish. */
	extractText(SHOWN, Type.TEXT, "Utdraget på vanlig svenska."),
	/** Choices of cases that somebody can be blocked from. */
	conflictCaseChoices(SHOWN, Type.CHOICES, "Den egna partens öppna ärenden."),
	/** Choices of people who can be blocked. */
	conflictPersonChoices(SHOWN, Type.CHOICES, "Funktioner hos alla parter."),
	/** Choices of parties that can be blocked. */
	conflictPartyChoices(SHOWN, Type.CHOICES, "Parter som kan spärras."),
	/** The block in words. */
	conflictText(SHOWN, Type.TEXT, "Jävsspärren i ord: ärende, vem, sedan när och varför."),
	/** The support in words. */
	supportText(SHOWN, Type.TEXT, "Den ungas plan och skyddsplan, som de står nu."),
	/** A guard in words. */
	guardText(SHOWN, Type.TEXT, "Skydden i ärendet, eller ett av dem, i ord."),
	/** Choices of cases that may be removed. */
	disposalChoices(SHOWN, Type.CHOICES, "Partens avslutade ärenden."),
	/** What goes and what stays. */
	disposalText(SHOWN, Type.TEXT, "Vad som försvinner och vad som står kvar när ett ärende gallras."),
	/** The certificate. */
	certificateText(SHOWN, Type.TEXT, "Gallringsbeviset: vad, när, varför och av vem."),
	/** The other side's function. */
	counterpart(SHOWN, Type.TEXT, "Den andra partens funktion."),
	/** The state in Swedish. */
	statusText(SHOWN, Type.TEXT, "Överlämningens tillstånd på svenska."),
	/** The chain of functions. */
	chainText(SHOWN, Type.TEXT, "Kedjan av funktioner som överlämningen har gått genom."),
	/** The deadline and its derivation. */
	deadlineText(SHOWN, Type.TEXT, "Fristen och hur den har räknats fram."),
	/** The coded preview. */
	previewText(SHOWN, Type.TEXT, "Kodade uppgifter som får visas före mottagande."),
	/** The ground in words. */
	groundText(SHOWN, Type.TEXT, "Lagstödet i klartext."),
	/** What has been disclosed to this party. */
	disclosedText(SHOWN, Type.TEXT, "Uppgifter som har lämnats ut till den egna parten."),
	/** The thread of questions and answers. */
	threadText(SHOWN, Type.TEXT, "Frågor och svar mellan parterna."),
	/** Why it came back. */
	returnText(SHOWN, Type.TEXT, "Varför överlämningen kom tillbaka."),
	/** The outcome and feedback. */
	feedbackText(SHOWN, Type.TEXT, "Utfallet och återkopplingen."),
	/** What waits, without content. */
	waitingText(SHOWN, Type.TEXT, "Vad som väntar: part, frist och sedan när."),
	/** The opening in words. */
	glassText(SHOWN, Type.TEXT, "Nödöppningen i klartext: vem, när, hur länge."),
	/** What has been read. */
	glassItems(SHOWN, Type.TEXT, "Uppgifterna i det nödöppnade ärendet, eller vilka av dem som har lästs."),
	/** The read that is reviewed. */
	drawnReadText(SHOWN, Type.TEXT, "Den utvalda läsningen: vem, var, när, hur ofta och varför den valdes ut."),
	/** How the month's review goes. */
	drawnMonthText(SHOWN, Type.TEXT, "Hur månadens logguppföljning går, i tal."),
	/** The statutory deadline in words. */
	clockText(SHOWN, Type.TEXT, "Den lagstadgade fristen, hur den är räknad och vad som faller."),
	/** The journey in words. */
	travelText(SHOWN, Type.TEXT, "Resan och vad som ska göras nu."),
	/** Choices of parties to call. */
	meetingPartyChoices(SHOWN, Type.CHOICES, "Parter som kan kallas till samråd."),
	/** Choices of items to share. */
	sharedItemChoices(SHOWN, Type.CHOICES, "Uppgifter i ärendet som kan delas."),
	/** Choices of grounds towards the municipality. */
	municipalityGroundChoices(SHOWN, Type.CHOICES, "Lagstöd som gäller mot kommunen."),
	/** Choices of grounds towards the police. */
	policeGroundChoices(SHOWN, Type.CHOICES, "Lagstöd som gäller mot polisen."),
	/** Choices of grounds towards the region. */
	regionGroundChoices(SHOWN, Type.CHOICES, "Lagstöd som gäller mot regionen."),
	/** Choices of crimes. */
	crimeChoices(SHOWN, Type.CHOICES, "Brott som ett lagstöd kan vila på."),
	/** Choices of owners. */
	decisionOwnerChoices(SHOWN, Type.CHOICES, "Funktioner vid bordet som kan ta på sig något."),
	/** The table in words. */
	tableText(SHOWN, Type.TEXT, "Vilka som är vid bordet och hur åtgärderna går."),
	/** The call in words. */
	invitationText(SHOWN, Type.TEXT, "Kallelsen: när, av vem och vad som ska avgöras."),
	/** The action in words. */
	actionText(SHOWN, Type.TEXT, "Vad som beslutades vid samrådet."),
	/** The absence in words. */
	absenceText(SHOWN, Type.TEXT, "Vems frånvaro och hur länge.");

	/** Where a value lives. */
	public enum Place {

		/** A process variable: ids, codes and dates only. */
		ENGINE,
		/** An item of the case file; the only place for personal data and free text. */
		CASE_FILE,
		/** Composed for the browser when a form opens, stored nowhere. */
		SHOWN

	}

	/** What kind of value it is. */
	public enum Type {

		/** A word from a fixed list. */
		CODE,
		/** Several such words. */
		CODES,
		/**
		 * A code by which somebody decides what happens next; a form never fills it in
		 * beforehand.
		 */
		DECISION,
		/**
		 * A box by which somebody confirms something; a form never ticks it beforehand.
		 */
		CONFIRMATION,
		/** An opaque identifier. */
		ID,
		/** Yes or no. */
		FLAG,
		/** A whole number. */
		NUMBER,
		/** A calendar day in Europe/Stockholm, ISO 8601. */
		DATE,
		/** A moment, ISO 8601 with offset; a date in the engine. */
		INSTANT,
		/** Free text. */
		TEXT,
		/**
		 * Free text in which nobody may be named, because it can pass before identity is
		 * revealed.
		 */
		NAMELESS,
		/** Tells directly who somebody is. */
		PERSONAL,
		/** Choices of a list: label and value. */
		CHOICES;

		/** Whether it is what somebody has written, and not one of some known values. */
		public boolean isWritten() {
			return this == TEXT || this == NAMELESS || this == PERSONAL;
		}

	}

	private static final Map<String, Variable> BY_NAME = Arrays.stream(values())
		.collect(Collectors.toMap(Enum::name, Function.identity()));

	private final Place place;

	private final Type type;

	private final String sentence;

	Variable(Place place, Type type, String sentence) {
		this.place = place;
		this.type = type;
		this.sentence = sentence;
	}

	/** Where the value lives. */
	public Place place() {
		return this.place;
	}

	/** What kind of value it is. */
	public Type type() {
		return this.type;
	}

	/** Whether somebody decides something with it anew each time it is asked. */
	public boolean isDecision() {
		return this.type == Type.DECISION || this.type == Type.CONFIRMATION;
	}

	/** One Swedish sentence for the catalogue. */
	public String sentence() {
		return this.sentence;
	}

	/** The beginning of the sentence, which is what the value is: to stand in a text. */
	public String label() {
		String start = this.sentence.split("[:;.]", 2)[0];
		return start.substring(0, 1).toLowerCase(Locale.ROOT) + start.substring(1);
	}

	/**
	 * The entry of this name.
	 * @param name a form key or variable name
	 * @return the entry, or empty when the dictionary has none
	 */
	public static Optional<Variable> named(String name) {
		return Optional.ofNullable(BY_NAME.get(name));
	}

}
