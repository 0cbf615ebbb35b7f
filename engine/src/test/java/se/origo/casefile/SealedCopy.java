package se.origo.casefile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import se.origo.keys.Aead;

/**
 * A sealed text as it stands in a backup, in the hands of somebody who has keys and knows
 * how texts are sealed, and does not have to ask the application.
 */
public final class SealedCopy {

	private static final int HEAD = 17;

	private final Place place;

	private final byte[] envelope;

	private SealedCopy(Place place, byte[] envelope) {
		this.place = place;
		this.envelope = envelope;
	}

	/** All sealed texts of some cases in a database. */
	public static List<SealedCopy> of(Connection database, Collection<String> cases) throws SQLException {
		List<SealedCopy> copies = new ArrayList<>();
		for (String number : cases) {
			rows(database, "select content, item from origo.case_item", number,
					row -> copies.add(new SealedCopy(Place.item(number, row.getString(2)), row.getBytes(1))));
			rows(database, "select content, id from origo.case_note", number,
					row -> copies.add(new SealedCopy(Place.note(number, row.getString(2)), row.getBytes(1))));
			rows(database, "select content, form, person from origo.draft", number, row -> copies
				.add(new SealedCopy(Place.draft(number, row.getString(2), row.getString(3)), row.getBytes(1))));
		}
		return copies;
	}

	private static void rows(Connection database, String sql, String number, Row read) throws SQLException {
		try (PreparedStatement statement = database.prepareStatement(sql + " where case_number = ?")) {
			statement.setString(1, number);
			try (ResultSet found = statement.executeQuery()) {
				while (found.next()) {
					read.of(found);
				}
			}
		}
	}

	/**
	 * Tries every key, as the one that the envelope names and as the one it is.
	 * @return what it says, if one of them opens it
	 */
	public Optional<String> openedWith(Map<String, byte[]> keys) {
		return keys.entrySet()
			.stream()
			.flatMap(key -> Stream.of(named(), key.getKey()).flatMap(id -> opened(key.getValue(), id).stream()))
			.findFirst();
	}

	private String named() {
		ByteBuffer head = ByteBuffer.wrap(this.envelope, 1, HEAD - 1);
		return new UUID(head.getLong(), head.getLong()).toString();
	}

	private Optional<String> opened(byte[] key, String id) {
		byte[] bound = this.place.bound(String.valueOf(this.envelope[0]), id);
		try {
			byte[] text = Aead.open(key, bound, Arrays.copyOfRange(this.envelope, HEAD, this.envelope.length));
			return Optional.of(new String(text, StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			return Optional.empty();
		}
	}

	private interface Row {

		void of(ResultSet row) throws SQLException;

	}

}
