package se.origo.system;

import java.sql.PreparedStatement;
import java.sql.SQLException;

import se.origo.party.Scope;

/**
 * What PostgreSQL is told of the scope of the thread that asks. Every setting ends with
 * the transaction that it is told in: a pooled connection never carries one caller's
 * rights to the next.
 */
final class ToldScope {

	static final String TELL = "select set_config('origo.parties', ?, true), set_config('origo.person', ?, true), "
			+ "set_config('origo.scope', ?, true), set_config('origo.groups', ?, true)";

	/** How many values it takes. */
	static final int VALUES = 4;

	private ToldScope() {
	}

	/** Sets the values of this moment, the first in a statement. */
	static void fill(PreparedStatement statement) throws SQLException {
		statement.setString(1, String.join(",", Scope.parties()));
		statement.setString(2, Scope.person());
		statement.setString(3, Scope.system());
		statement.setString(4, String.join(",", Scope.groups()));
	}

}
