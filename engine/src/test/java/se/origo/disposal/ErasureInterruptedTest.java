package se.origo.disposal;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import se.origo.OrigoTest;
import se.origo.casefile.Disposals;
import se.origo.keys.KeyRoom;
import se.origo.keys.Keys;
import se.origo.story.Letter;
import se.origo.story.Side;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Keys and rows are in two stores without a common transaction. Wherever an erasure is
 * cut off, nothing claims that it is done, and the next try or the next start finishes
 * it.
 */
@OrigoTest
class ErasureInterruptedTest {

	@Autowired
	Stories stories;

	@Autowired
	Disposals disposals;

	@Autowired
	Keys keys;

	@Autowired
	KeyRoom room;

	@Autowired
	JdbcClient database;

	@Autowired
	ErasuresAtStart start;

	private final Letter letter = Letter.to("botkyrka");

	private Story story;

	private Side ended;

	private UUID key;

	/** Where it is cut off, in the order in which things are done. */
	enum Cut {

		LIST_CANNOT_BE_WRITTEN, KEY_CANNOT_BE_DESTROYED, ROWS_CANNOT_BE_DELETED, NOTHING_IS_COMMITTED;

		boolean isAfter(Cut other) {
			return compareTo(other) > 0;
		}

	}

	@BeforeEach
	void twoPeopleHaveDecided() {
		Story past = this.stories.begin().sent(this.letter, "CONSENT");
		past.as("botkyrka").acknowledges().accepts().reports("handled");
		past.as("danderyd").readsFeedback();
		this.ended = past.sender();
		this.key = this.stories
			.behindTheCurtain(() -> this.database.sql("select key_id from origo.casefile where case_number = ?")
				.param(this.ended.caseNumber())
				.query(UUID.class)
				.single());
		this.story = this.stories.begin();
		this.story.as("danderyd").proposesDisposal(this.ended.caseNumber(), "KS 2026/17 § 4");
		this.story.as("danderyd-chef").does("confirmDisposal", Map.of("disposalAnswer", "erase"));
	}

	@AfterEach
	void allIsWhole() throws IOException {
		mend();
		this.story.ends();
	}

	@ParameterizedTest
	@EnumSource
	void whereverItIsCutOffNothingClaimsToBeDoneAndTheNextTryFinishesIt(Cut cut) throws IOException {
		breaks(cut);
		assertThatThrownBy(() -> this.story.timer("eraseCase").fires());
		assertThat(this.story.due("eraseCase")).as("it is tried again by itself, a little later")
			.isAfter(Instant.now());
		assertThat(this.disposals.certificate(this.ended.caseNumber())).isEmpty();
		assertThat(this.ended.record()).doesNotContain("case-erased");
		assertThat(this.ended.items()).isNotEmpty();
		mend();
		assertThat(this.keys.isThere(this.key)).isEqualTo(!cut.isAfter(Cut.KEY_CANNOT_BE_DESTROYED));
		this.story.timer("eraseCase").fires();
		isDone();
	}

	@Test
	void whatWasBegunIsFinishedByTheNextStartAndTheTryThatFollowsChangesNothing() throws IOException {
		breaks(Cut.NOTHING_IS_COMMITTED);
		assertThatThrownBy(() -> this.story.timer("eraseCase").fires());
		mend();
		this.start.start();
		assertThat(this.ended.record()).endsWith("case-erased");
		this.story.timer("eraseCase").fires();
		isDone();
	}

	private void isDone() {
		assertThat(this.ended.items()).isEmpty();
		assertThat(this.keys.isThere(this.key)).isFalse();
		assertThat(this.ended.record()).containsOnlyOnce("case-erased");
		assertThat(this.story.as("danderyd").reads("readCertificate").get("certificateText").toString())
			.contains("Gallringsbevis", this.ended.caseNumber());
	}

	private void breaks(Cut cut) throws IOException {
		switch (cut) {
			case LIST_CANNOT_BE_WRITTEN -> this.room.lose(KeyRoom.Lost.ERASURES);
			case KEY_CANNOT_BE_DESTROYED -> this.room.jam(this.key);
			case ROWS_CANNOT_BE_DELETED -> cutPower("immediate");
			case NOTHING_IS_COMMITTED -> cutPower("deferred");
		}
	}

	/** The database breaks off, at the deletion or at the end of the transaction. */
	private void cutPower(String when) {
		List.of("""
				create function origo.cut_power() returns trigger language plpgsql as
				$$ begin raise exception 'power cut'; end $$""", """
				create constraint trigger cut_power after delete on origo.case_item deferrable initially %s
				for each row when (old.case_number = '%s') execute function origo.cut_power()""".formatted(when,
				this.ended.caseNumber()))
			.forEach(sql -> this.stories.byHand(sql, ""));
	}

	private void mend() throws IOException {
		this.room.find(KeyRoom.Lost.ERASURES);
		this.room.free(this.key);
		this.stories.byHand("drop trigger if exists cut_power on origo.case_item", "");
		this.stories.byHand("drop function if exists origo.cut_power", "");
	}

}
