package se.origo.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

import se.origo.audit.proof.NotProven;
import se.origo.audit.proof.Note;
import se.origo.audit.proof.Signer;
import se.origo.audit.proof.Vkey;
import se.origo.system.StartRefused;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The keys that sign the log. They are a file and never in the database, so that whoever
 * has the database cannot sign another history. While a key is replaced the file holds
 * both, and both sign.
 */
@Component
class LogKeys {

	private final List<Signer> signers;

	private final List<Vkey> cosigners;

	LogKeys(LogSettings settings, @Value("${origo.home}") Path home, Environment environment) {
		boolean production = environment.matchesProfiles("production");
		if (settings.origin() == null || settings.origin().isBlank()) {
			throw refused("Loggen har inget namn: origo.log.origin måste anges.");
		}
		if (production && settings.keyFile() == null) {
			throw refused("Profilen production kräver att origo.log.key-file anges.");
		}
		Path file = (settings.keyFile() != null) ? settings.keyFile() : home.resolve("log.key");
		if (settings.keyFile() == null && !Files.exists(file)) {
			make(file);
		}
		this.signers = read(settings.origin(), file);
		this.cosigners = cosigners(settings.cosigners());
	}

	private static StartRefused refused(String reason) {
		return new StartRefused(reason, "Rätta inställningen och starta igen; docs/operating.md beskriver alla.");
	}

	private static List<Signer> read(String origin, Path file) {
		try {
			return Signer.read(origin, Files.readString(file));
		}
		catch (IOException | IllegalArgumentException ex) {
			throw refused("Loggens nyckelfil " + file + " saknas eller innehåller ingen Ed25519-nyckel.");
		}
	}

	/** Whoever else has an account on the machine must not read it. */
	private static void make(Path file) {
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			Files.writeString(file, Signer.newKey(), StandardCharsets.US_ASCII, StandardOpenOption.WRITE);
		}
		catch (IOException ex) {
			throw refused("Loggens nyckelfil " + file + " kan inte skrivas.");
		}
	}

	private static List<Vkey> cosigners(String keys) {
		try {
			List<Vkey> read = new ArrayList<>();
			for (String key : keys.strip().split("\\s+")) {
				if (!key.isEmpty()) {
					read.add(Vkey.parse(key));
				}
			}
			return List.copyOf(read);
		}
		catch (NotProven ex) {
			throw refused("En nyckel i origo.log.cosigners kan inte läsas.");
		}
	}

	/** The note with everybody's signature who signs now. */
	Note sign(String text) {
		return new Note(text, this.signers.stream().map(signer -> signer.sign(text)).toList());
	}

	/** Public keys that sign now. */
	List<Vkey> signing() {
		return this.signers.stream().map(Signer::vkey).toList();
	}

	/** Public keys of parties that may cosign. */
	List<Vkey> cosigners() {
		return this.cosigners;
	}

}
