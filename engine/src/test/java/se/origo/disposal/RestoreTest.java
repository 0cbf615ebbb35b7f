package se.origo.disposal;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.origo.Figures;
import se.origo.SignedIn;
import se.origo.browser.StolenDatabase;
import se.origo.casefile.Disposals;
import se.origo.casefile.SealedCopy;
import se.origo.casefile.SealedTexts;
import se.origo.disposal.CanaryCase.Answer;
import se.origo.story.Stories;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The drill: a case is erased, the databases are lost, backups from before the erasure
 * are put in their place, and Origo starts on them. Then nothing of the case is read by
 * anybody, in any way, and nothing of another case is lost.
 */
@ExtendWith(OutputCaptureExtension.class)
class RestoreTest {

	private static final String AREA = "Restored backup after erasure";

	@TempDir
	Path folder;

	private Drill drill;

	private CanaryCase erased;

	private CanaryCase kept;

	private Set<String> answered;

	private JsonNode drawn;

	@BeforeEach
	void twoCasesAndABackupAndThenOneOfThemIsErased() throws Exception {
		this.drill = new Drill(this.folder);
		this.drill.starts();
		this.erased = new CanaryCase(stories(), "20120101-1234");
		this.kept = new CanaryCase(stories(), "20130202-2345");
		assertThat(List.of(this.erased, this.kept)).as("the look is not blind")
			.allMatch(each -> each.isWhollyIn(written()))
			.allMatch(each -> each.in(answersAbout(each)).size() > 10);
		this.answered = this.kept.in(answersAbout(this.kept));
		this.drawn = drawnForTheAuditor();
		this.drill.takesBackups();
		this.erased.ends();
		this.erased.isErased(stories());
		this.drill.stops();
	}

	@AfterEach
	void stop() throws Exception {
		this.drill.close();
	}

	@Test
	void whateverBackupsAreRestoredNothingOfAnErasedCaseIsReadByAnybody(CapturedOutput log) throws Exception {
		List<SealedCopy> stolen = copies(this.erased);
		opensNothing(stolen);
		withKeysFromBeforeAndTheListLostTheCasesRemember(stolen);
		withCasesAndKeysFromBeforeTheListRemembers(stolen);
		assertThat(this.erased.in(List.of(log.getAll()))).isEmpty();
		assertThat(log.getAll()).contains("stood in the database again, as after a restore: 2");
		Figures.print(AREA, "lines of the log read", log.getAll().lines().count());
	}

	private void withKeysFromBeforeAndTheListLostTheCasesRemember(List<SealedCopy> stolen) throws Exception {
		this.drill.restoresTheKeys();
		this.drill.losesTheList();
		this.drill.starts();
		opensNothing(stolen);
		Disposals disposals = this.drill.bean(Disposals.class);
		assertThat(this.erased.cases())
			.allSatisfy(number -> assertThat(within(() -> disposals.certificate(number))).isPresent());
		this.drill.stops();
	}

	/** Without the list everything opens: the attempt is a real one. */
	private void withCasesAndKeysFromBeforeTheListRemembers(List<SealedCopy> stolen) throws Exception {
		this.drill.restoresTheKeys();
		List<String> before = opened(stolen);
		assertThat(before).hasSameSizeAs(stolen);
		assertThat(this.erased.isWhollyIn(before)).isTrue();
		this.drill.startsOnTheBackup();
		opensNothing(stolen);
		theOtherCaseIsAsItWas();
		nothingRunsOrIsWritten();
		theDumpIsSilent();
		theApplicationIsSilent();
		Figures.print(AREA, "tokens written in the erased case", this.erased.tokens());
		Figures.print(AREA, "its sealed texts that open before the list is replayed", before.size());
	}

	private void opensNothing(List<SealedCopy> stolen) {
		assertThat(stolen).hasSizeGreaterThan(20);
		assertThat(opened(stolen)).isEmpty();
		Figures.print(AREA, "its sealed texts, each tried with every key there is", stolen.size());
		Figures.print(AREA, "keys there are", this.drill.keys().size());
		Figures.print(AREA, "its sealed texts that open", opened(stolen).size());
	}

	private void theOtherCaseIsAsItWas() throws Exception {
		List<SealedCopy> copies = copies(this.kept);
		assertThat(this.kept.isWhollyIn(opened(copies))).isTrue();
		assertThat(this.kept.isWhollyIn(written())).isTrue();
		assertThat(this.kept.in(answersAbout(this.kept))).isEqualTo(this.answered);
		assertThat(drawnForTheAuditor()).as("diagrams with the path on them, as before the restart")
			.isNotEmpty()
			.isEqualTo(this.drawn);
		Figures.print(AREA, "sealed texts of another case of the same backup that open", opened(copies).size());
	}

	private void nothingRunsOrIsWritten() {
		RuntimeService runtime = this.drill.bean(RuntimeService.class);
		assertThat(this.erased.cases()).allSatisfy(number -> {
			assertThat(within(() -> this.drill.bean(Disposals.class).extent(number))).isEmpty();
			assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero();
		});
		assertThat(this.erased.in(written())).isEmpty();
	}

	/** What does stand there, such as a case number, is found. */
	private void theDumpIsSilent() throws Exception {
		try (StolenDatabase cases = new StolenDatabase(this.drill.backup());
				StolenDatabase keys = new StolenDatabase(this.drill.keyDatabase())) {
			assertThat(cases.dumped(this.erased.pattern())).isEmpty();
			assertThat(keys.dumped(this.erased.pattern())).isEmpty();
			assertThat(cases.dumped(Pattern.compile(this.erased.cases().get(0))))
				.contains(this.erased.cases().get(0) + " in origo.casefile");
			Figures.print(AREA, "tables dumped, with the keys'", cases.tableCount() + keys.tableCount());
			Figures.print(AREA, "columns searched, with the keys'", cases.columns() + keys.columns());
		}
	}

	private void theApplicationIsSilent() {
		List<Answer> answers = this.erased.answers(this.drill.port());
		assertThat(this.erased.in(bodies(answers))).isEmpty();
		assertThat(answers).filteredOn(answer -> answer.isAbout("/api/audit/"))
			.allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
		assertThat(answers).filteredOn(answer -> answer.isAbout("/search"))
			.allSatisfy(answer -> assertThat(answer.body()).contains("\"cases\":[]"));
		assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isLessThan(500));
		Figures.print(AREA, "answers read", answers.size());
		Figures.print(AREA, "tokens of the erased case found", this.erased.in(bodies(answers)).size());
	}

	private JsonNode drawnForTheAuditor() {
		return SignedIn.as(this.drill.port(), "granskare")
			.json("/api/audit/cases/" + this.kept.cases().get(0) + "/course")
			.path("diagrams");
	}

	private List<SealedCopy> copies(CanaryCase of) throws Exception {
		try (Connection backup = this.drill.backup()) {
			return SealedCopy.of(backup, of.cases());
		}
	}

	private List<String> opened(List<SealedCopy> copies) {
		Map<String, byte[]> keys = this.drill.keys();
		return copies.stream().flatMap(copy -> copy.openedWith(keys).stream()).toList();
	}

	/** All that is written in all cases, as the application opens it. */
	private List<String> written() {
		return within(() -> this.drill.bean(SealedTexts.class).everything());
	}

	private List<String> answersAbout(CanaryCase about) {
		return bodies(about.answers(this.drill.port()));
	}

	private static List<String> bodies(List<Answer> answers) {
		return answers.stream().map(Answer::body).toList();
	}

	private <T> T within(Supplier<T> work) {
		return stories().behindTheCurtain(work);
	}

	private Stories stories() {
		return this.drill.bean(Stories.class);
	}

}
