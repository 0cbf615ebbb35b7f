package se.origo.casefile;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import se.origo.keys.Keys;
import se.origo.keys.KeysUnreachable;
import se.origo.keys.NoSuchKey;
import se.origo.party.Scope;
import se.origo.process.Variable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a person of the register is called as somebody in a case, known without
 * anybody's name: hashes are compared, the case's under the case's own key. Nobody can
 * ask it for whom a case is about, or for the cases of a name.
 */
@Repository
@Transactional
public class Ties {

	private static final String HMAC = "HmacSHA256";

	/** No party's code, so no party's key. */
	private static final String REGISTER = "_register";

	private static final byte[] USE = "origo-surname/1".getBytes(StandardCharsets.UTF_8);

	private static final String NAME = Variable.personName.name();

	private final JdbcClient database;

	private final Keys keys;

	Ties(JdbcClient database, Keys keys) {
		this.database = database;
		this.keys = keys;
	}

	/** How much being called the same says. */
	public enum Tie {

		/** Nothing is known that would tie them. */
		NONE,
		/** They share a surname that very many have. */
		WEAK,
		/** They share a surname that few have. */
		STRONG

	}

	/**
	 * What the people of the register are called, in the place of what was known before.
	 * Needs a system scope; no name is kept.
	 * @param surnames by the person's opaque id
	 * @return false when the keys are away, and what was known before stays
	 */
	public boolean register(Map<String, String> surnames) {
		List<Object[]> rows = new ArrayList<>();
		try {
			surnames.forEach((person, surname) -> Surnames.parts(surname)
				.forEach(part -> rows.add(new Object[] { person, registered(part), Surnames.isCommon(part) })));
		}
		catch (KeysUnreachable ex) {
			return false;
		}
		this.database.sql("delete from origo.person_surname").update();
		rows.forEach(
				row -> this.database.sql("insert into origo.person_surname (person, digest, common) values (?, ?, ?)")
					.params(row)
					.update());
		return true;
	}

	/**
	 * Follows what is written: the surnames of the person a case is about. What was
	 * disclosed stays, whatever the party itself removes.
	 */
	void follow(String caseNumber, String item, Object value) {
		if (item.equals(NAME)) {
			Scope.asSystem("casefile", () -> {
				this.database.sql("""
						delete from origo.case_surname s where s.case_number = ? and (? or not exists (
						  select from origo.case_item i where i.case_number = s.case_number and i.item = ?))""")
					.params(caseNumber, value != null, NAME)
					.update();
				if (value != null) {
					add(caseNumber, value.toString());
				}
				return null;
			});
		}
	}

	private void add(String caseNumber, String name) {
		UUID key = this.database.sql("select key_id from origo.casefile where case_number = ?")
			.param(caseNumber)
			.query(UUID.class)
			.single();
		Surnames.inName(name)
			.forEach(part -> this.database.sql("insert into origo.case_surname (case_number, digest) values (?, ?)")
				.params(caseNumber, inCase(key, registered(part)))
				.update());
	}

	/** Keeps them only as long as the name. */
	void removeUnless(String caseNumber, Collection<String> kept) {
		if (!kept.contains(NAME)) {
			Scope.asSystem("casefile", () -> {
				this.database.sql("delete from origo.case_surname where case_number = ?").param(caseNumber).update();
				return null;
			});
		}
	}

	/**
	 * What ties a person to a case. Needs a system scope, and is on no record: it says
	 * nothing that could be written down.
	 * @param person opaque id
	 * @param caseNumber the case
	 */
	public Tie between(String person, String caseNumber) {
		List<byte[]> digests = this.database.sql("select digest from origo.case_surname where case_number = ?")
			.param(caseNumber)
			.query((row, index) -> row.getBytes(1))
			.list();
		if (digests.isEmpty()) {
			return Tie.NONE;
		}
		return this.database.sql("""
				select p.digest, p.common, c.key_id from origo.person_surname p, origo.casefile c
				where p.person = ? and c.case_number = ? and c.erased_at is null and c.key_id is not null""")
			.params(person, caseNumber)
			.query((row, index) -> is(digests, row.getObject(3, UUID.class), row.getBytes(1))
					? (row.getBoolean(2) ? Tie.WEAK : Tie.STRONG) : Tie.NONE)
			.list()
			.stream()
			.max(Tie::compareTo)
			.orElse(Tie.NONE);
	}

	private boolean is(List<byte[]> digests, UUID key, byte[] registered) {
		try {
			byte[] sought = inCase(key, registered);
			return digests.stream().anyMatch(digest -> Arrays.equals(digest, sought));
		}
		catch (NoSuchKey ex) {
			return false;
		}
	}

	private byte[] registered(String part) {
		return this.keys.withIndexKey(REGISTER, key -> hmac(key, part.getBytes(StandardCharsets.UTF_8)));
	}

	/**
	 * A key for this use alone is made of the case's: what it seals with hashes nothing.
	 */
	private byte[] inCase(UUID key, byte[] registered) {
		return this.keys.with(key, bytes -> hmac(hmac(bytes, USE), registered));
	}

	private static byte[] hmac(byte[] key, byte[] text) {
		try {
			Mac mac = Mac.getInstance(HMAC);
			mac.init(new SecretKeySpec(key, HMAC));
			return mac.doFinal(text);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HMAC-SHA-256 is not to be had", ex);
		}
	}

}
