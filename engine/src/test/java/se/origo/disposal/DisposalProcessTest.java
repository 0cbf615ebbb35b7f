package se.origo.disposal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import se.origo.OrigoTest;
import se.origo.SignedIn;
import se.origo.audit.proof.VerifyCommand;
import se.origo.casefile.SealedTexts;
import se.origo.casefile.Unreadable;
import se.origo.story.Letter;
import se.origo.story.Side;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An ended case is removed for good, by two people. */
@OrigoTest
class DisposalProcessTest {

	private static final String AUDIT = "select a::text from origo.audit a where case_number = :case order by id";

	@Autowired
	Stories stories;

	@Autowired
	SealedTexts texts;

	@Autowired
	JdbcClient database;

	@Autowired
	ErasuresAtStart start;

	@LocalServerPort
	int port;

	@TempDir
	Path folder;

	private final Letter letter = Letter.to("botkyrka");

	private Story story;

	private Side ended;

	private Side received;

	@BeforeEach
	void aHandOverThatHasEnded() {
		Story past = this.stories.begin().sent(this.letter, "CONSENT");
		past.as("botkyrka").acknowledges().accepts().reports("handled");
		past.as("danderyd").readsFeedback();
		this.ended = past.sender();
		this.received = past.receiver();
		this.story = this.stories.begin();
	}

	private Story proposed() {
		this.story.as("danderyd").proposesDisposal(this.ended.caseNumber(), "KS 2026/17 § 4");
		return this.story;
	}

	@Test
	void twoPeopleRemoveAnEndedCaseForGoodAndItsRecordStays() throws IOException {
		byte[] copy = this.stories.behindTheCurtain(() -> this.texts.sealed(this.ended.caseNumber(), "situation"));
		List<String> record = this.ended.rows(AUDIT);
		proposed().as("danderyd-chef").does("confirmDisposal", Map.of("disposalAnswer", "erase"));
		this.story.timer("eraseCase").fires();

		nothingIsLeftBut(copy);
		assertThat(this.ended.rows(AUDIT)).startsWith(record.toArray(String[]::new)).hasSize(record.size() + 1);
		assertThat(this.ended.record()).endsWith("case-erased");
		assertThat(this.story.as("danderyd").reads("readCertificate").get("certificateText").toString()).contains(
				"Gallringsbevis", this.ended.caseNumber(), "KS 2026/17 § 4", "Kontaktperson Danderyd", "Chef Danderyd");
		this.story.as("danderyd").does("readCertificate", Map.of("certificateRead", true));
		this.story.sender().endsAt("disposalDone");
		assertThat(SignedIn.as(this.port, "granskare").json("/api/audit/cases/" + this.ended.caseNumber()).toString())
			.contains("Ärendet öppnades.", "Ärendet gallrades");
		assertThat(this.received.words().toString()).contains(this.letter.said("situation"));
		itsRecordStillProvesItself();
	}

	/** A program without Origo checks it, with the log's public key. */
	private void itsRecordStillProvesItself() throws IOException {
		SignedIn auditor = SignedIn.as(this.port, "granskare");
		Path export = Files.writeString(this.folder.resolve("export.jsonl"),
				auditor.get("/api/audit/cases/" + this.ended.caseNumber() + "/export").body());
		Path key = Files.writeString(this.folder.resolve("key"), auditor.get("/log/key").body());
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		int verdict = VerifyCommand.run(List.of(export.toString(), "--key", key.toString()),
				new PrintStream(said, true, StandardCharsets.UTF_8));
		assertThat(verdict).as(said.toString(StandardCharsets.UTF_8)).isZero();
		assertThat(Files.readString(export)).contains("case-opened", "case-erased")
			.doesNotContain(this.letter.secrets());
	}

	/** Not in this database, and not in a copy of it that somebody has kept. */
	private void nothingIsLeftBut(byte[] copy) {
		for (String table : List.of("case_item", "case_note", "draft", "case_index")) {
			assertThat(this.ended.rows("select 'left' from origo." + table + " where case_number = :case")).isEmpty();
		}
		assertThatThrownBy(
				() -> this.stories.behindTheCurtain(() -> this.texts.open(this.ended.caseNumber(), "situation", copy)))
			.isInstanceOf(Unreadable.class);
	}

	@Test
	void whoeverProposedItCannotApproveIt() {
		proposed().as("danderyd")
			.tries("confirmDisposal", Map.of("disposalAnswer", "erase"))
			.at("disposalAnswer")
			.saying("Du föreslog det själv.");
		assertThat(this.ended.items()).isNotEmpty();
	}

	@Test
	void theSecondPersonSeesWhatGoesAndWhatStaysAndCanKeepIt() {
		assertThat(proposed().as("danderyd-chef").reads("confirmDisposal").get("disposalText").toString())
			.contains("Gallringsfristen har gått ut", "KS 2026/17", "uppgifter, 0 inlägg", "Det här står kvar")
			.doesNotContain(this.letter.secrets());
		this.story.as("danderyd-chef").does("confirmDisposal", Map.of("disposalAnswer", "decline"));
		this.story.sender().endsAt("disposalDeclined");
		assertThat(this.ended.words().toString()).contains(this.letter.said("situation"));
	}

	@Test
	void aCaseInWhichSomethingStillGoesOnIsNeitherOfferedNorTaken() {
		Story running = this.stories.begin().sent();
		proposed();
		Story second = this.stories.begin();
		second.as("danderyd").proposesDisposal(this.ended.caseNumber(), "KS 2026/18");
		second.as("danderyd-chef").does("confirmDisposal", Map.of("disposalAnswer", "decline"));
		Story third = this.stories.begin();
		third.as("danderyd").begins("disposal");
		assertThat(third.as("danderyd").reads("proposeDisposal").get("disposalChoices").toString())
			.contains(this.ended.caseNumber())
			.doesNotContain(running.sender().caseNumber(), this.received.caseNumber());
		third.as("danderyd")
			.tries("proposeDisposal",
					Map.of("disposalAction", "propose", "disposedCase", running.sender().caseNumber(), "disposalReason",
							"opened-in-error", "disposalDecision", "KS 2026/19"))
			.at("disposedCase");
	}

	@Test
	void whoeverHasNothingToProposeAfterAllCanSaySo() {
		this.story.as("danderyd").begins("disposal").does("proposeDisposal", Map.of("disposalAction", "discard"));
		this.story.sender().endsAt("disposalNotProposed");
		assertThat(this.ended.words().toString()).contains(this.letter.said("situation"));
	}

	@Test
	void whatARestoredDatabaseBringsBackIsErasedAgainAtTheStart() {
		byte[] copy = this.stories.behindTheCurtain(() -> this.texts.sealed(this.ended.caseNumber(), "situation"));
		proposed().as("danderyd-chef").does("confirmDisposal", Map.of("disposalAnswer", "erase"));
		this.story.timer("eraseCase").fires();
		this.ended.happened("update origo.casefile set erased_at = null where case_number = :case");
		this.stories.behindTheCurtain(() -> this.database.sql(
				"insert into origo.case_item (case_number, party, item, content) values (?, 'danderyd', 'situation', ?)")
			.params(this.ended.caseNumber(), copy)
			.update());
		this.start.start();
		nothingIsLeftBut(copy);
		assertThat(this.ended
			.rows("select 'erased' from origo.casefile where case_number = :case " + "and erased_at is not null"))
			.hasSize(1);
	}

}
