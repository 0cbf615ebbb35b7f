package se.origo.party;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import se.origo.casefile.Conflicts;
import se.origo.casefile.Ties;
import se.origo.party.CountyFiles.PersonLine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the county's files into the register when the application starts, and again when
 * {@link CountyWatch} finds them changed. With a fault in them it does not start.
 */
@Component
class County implements SmartInitializingSingleton {

	private final Resource parties;

	private final Resource people;

	private final Resource addresses;

	private final Resource surnames;

	private final boolean trial;

	private final CountyRows rows;

	private final Conflicts conflicts;

	private final Ties ties;

	private final TransactionTemplate transaction;

	private Content taken;

	County(@Value("${origo.county:classpath:county/}") String location, ResourceLoader loader, Environment environment,
			CountyRows rows, Conflicts conflicts, Ties ties, PlatformTransactionManager transactions) {
		String folder = location.endsWith("/") ? location : location + "/";
		this.parties = loader.getResource(folder + "parties.csv");
		this.people = loader.getResource(folder + "people.csv");
		this.addresses = loader.getResource(folder + "addresses.csv");
		this.surnames = loader.getResource(folder + "surnames.csv");
		this.trial = environment.acceptsProfiles(Profiles.of("trial"));
		this.rows = rows;
		this.conflicts = conflicts;
		this.ties = ties;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Not before everybody listens: who gets and loses a function is on record. */
	@Override
	public void afterSingletonsInstantiated() {
		take(content());
	}

	/** The files as they are now. */
	Content content() {
		return new Content(text(this.parties), text(this.people), textIfThere(this.addresses),
				textIfThere(this.surnames));
	}

	/** The files whose words the register has. */
	Content taken() {
		return this.taken;
	}

	/** Takes these files, if they have no fault. */
	void take(Content content) {
		boolean whole = synchronise(CountyFiles.read(bytes(content.parties()), bytes(content.people()),
				bytes(content.addresses()), bytes(content.surnames())));
		// Surnames wait for the keys; then the files are found to be others and taken
		// again.
		this.taken = whole ? content : content.withoutSurnames();
	}

	/**
	 * Makes the register say what the files say; doing it twice changes nothing.
	 * @return false when it does not know the surnames yet, since the keys are away
	 */
	boolean synchronise(CountyFiles files) {
		List<PersonLine> named = this.trial ? TrialNames.given(files.people()) : files.people();
		return Scope.asSystem("county", () -> this.transaction.execute(status -> {
			this.rows.write(files.parties(), named, files.mailboxes());
			this.conflicts.recognise();
			return this.ties.register(files.surnames());
		}));
	}

	private static String textIfThere(Resource file) {
		return file.exists() ? text(file) : null;
	}

	private static byte[] bytes(String text) {
		return (text != null) ? text.getBytes(ISO_8859_1) : null;
	}

	/** One sign for each byte: what they mean is found out later. */
	private static String text(Resource file) {
		try (InputStream stream = file.getInputStream()) {
			return new String(stream.readAllBytes(), ISO_8859_1);
		}
		catch (IOException ex) {
			throw new CountyFault(List.of(file.getDescription()
					+ " går inte att läsa. Kontrollera att filen finns och att inställningen origo.county är rätt."));
		}
	}

	/**
	 * The files, byte by byte.
	 *
	 * @param parties what {@code parties.csv} holds
	 * @param people what {@code people.csv} holds
	 * @param addresses what {@code addresses.csv} holds, or null when there is none
	 * @param surnames what {@code surnames.csv} holds, or null when there is none
	 */
	record Content(String parties, String people, String addresses, String surnames) {

		private Content withoutSurnames() {
			return new Content(this.parties, this.people, this.addresses, null);
		}

	}

}
