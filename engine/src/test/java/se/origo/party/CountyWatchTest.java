package se.origo.party;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.origo.OrigoTest;
import se.origo.SignedIn;
import se.origo.Today;
import se.origo.casefile.Conflicts;
import se.origo.casefile.Ties;
import se.origo.story.Stories;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The county's files change while people are signed in. */
@OrigoTest
@ExtendWith(OutputCaptureExtension.class)
class CountyWatchTest {

	private static final String ROLE = "ekero,deputy";

	@LocalServerPort
	int port;

	@Autowired
	Environment environment;

	@Autowired
	ResourceLoader loader;

	@Autowired
	CountyRows rows;

	@Autowired
	Conflicts conflicts;

	@Autowired
	Ties ties;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	CoverageWatch coverage;

	@Autowired
	Register register;

	@Autowired
	County shipped;

	@Autowired
	Stories stories;

	@Autowired
	JdbcClient database;

	@TempDir
	Path folder;

	private CountyWatch watch;

	@BeforeEach
	void theFilesAreThoseShipped() throws IOException {
		write("parties.csv", shipped("parties.csv"));
		write("people.csv", shipped("people.csv"));
		County county = new County(this.folder.toUri().toString(), this.loader, this.environment, this.rows,
				this.conflicts, this.ties, this.transactions);
		county.afterSingletonsInstantiated();
		this.watch = new CountyWatch(county, this.coverage);
	}

	@AfterEach
	void everybodyIsBack() {
		this.shipped.afterSingletonsInstantiated();
	}

	@Test
	void whoIsStruckOffIsOutAtTheNextClickAndCannotComeBack() throws IOException {
		SignedIn deputy = SignedIn.as(this.port, "ekero-2");
		write("people.csv", without(shipped("people.csv")));
		lookTwice();
		assertThat(deputy.get("/api/me").statusCode()).isEqualTo(401);
		assertThat(deputy.get("/api/me").statusCode()).isEqualTo(401);
		assertThat(this.register.callerBySignInName("ekero-2")).isEmpty();
	}

	@Test
	void whoIsAppointedGetsInWithoutARestart() throws IOException {
		String person = "p-zzzzzzzzzzzzz";
		write("people.csv", shipped("people.csv") + person + ",ekero,contact,,,\n");
		lookTwice();
		assertThat(SignedIn.as(this.port, "ekero-kontakt-2").json("/api/me").path("display").asText())
			.isEqualTo("Kontaktperson 2 Ekerö");
		write("people.csv", shipped("people.csv"));
		lookTwice();
		assertThat(onRecord(person)).containsExactly("appointment-given", "appointment-ended");
	}

	/** What the record says of somebody's functions; of who keeps theirs, nothing new. */
	private List<String> onRecord(String person) {
		return this.stories.behindTheCurtain(() -> this.database
			.sql("select kind from origo.audit where kind like 'appointment-%' and payload like ? order by id")
			.param("%" + person + "%")
			.query(String.class)
			.list());
	}

	@Test
	void whoIsHiredAfterTheBlockIsRecognisedWhenTheFilesAreReadAgain() throws IOException {
		String hired = "p-hhhhhhhhhhhhh";
		String blocked = "22222-HHHHH";
		this.conflicts.register(new Conflicts.Block("33333-HHHHH", "danderyd", this.conflicts.whoeverHas("910203-2384"),
				Today.local().plusDays(30)), List.of(blocked));
		try {
			lookTwice();
			assertThat(this.conflicts.blockedFrom(blocked)).isEmpty();
			write("people.csv", shipped("people.csv") + hired + ",ekero,deputy,199102032384,,\n");
			lookTwice();
			assertThat(this.conflicts.blockedFrom(blocked)).containsExactly(hired);
		}
		finally {
			this.conflicts.lift("33333-HHHHH");
		}
	}

	@Test
	void aFileIsTakenWhenItHasComeToRest() throws IOException {
		write("people.csv", without(shipped("people.csv")));
		this.watch.look();
		assertThat(this.register.callerBySignInName("ekero-2")).isPresent();
		this.watch.look();
		assertThat(this.register.callerBySignInName("ekero-2")).isEmpty();
	}

	@Test
	void aFaultyFileIsNamedByLineAndFieldOnceAndTheRegisterKeepsWhatItHad(CapturedOutput output) throws IOException {
		write("people.csv", without(shipped("people.csv")) + "p-zzzzzzzzzzzzz,ekero,hemligordet,,,\n");
		lookTwice();
		lookTwice();
		assertThat(output).containsOnlyOnce("people.csv, rad 99, fältet role").doesNotContain("hemligordet");
		assertThat(this.register.callerBySignInName("ekero-2")).isPresent();
	}

	@Test
	void aMissingFileChangesNothing(CapturedOutput output) throws IOException {
		Files.delete(this.folder.resolve("people.csv"));
		lookTwice();
		assertThat(output).contains("cannot be read, and the register keeps what it has");
		assertThat(this.register.callerBySignInName("ekero-2")).isPresent();
	}

	@Test
	void whatHasNotChangedIsNotTakenAgain(CapturedOutput output) {
		lookTwice();
		lookTwice();
		assertThat(output).doesNotContain("are taken");
	}

	private void lookTwice() {
		this.watch.look();
		this.watch.look();
	}

	private static String without(String people) {
		return people.replaceAll("(?m)^[^,]*," + ROLE + ",.*\n", "") + "p-yyyyyyyyyyyyy," + ROLE + ",annan.person,,\n";
	}

	private void write(String file, String content) throws IOException {
		Files.writeString(this.folder.resolve(file), content);
	}

	private static String shipped(String name) throws IOException {
		return new ClassPathResource("county/" + name).getContentAsString(UTF_8);
	}

}
