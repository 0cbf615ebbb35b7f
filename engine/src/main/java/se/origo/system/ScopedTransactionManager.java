package se.origo.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import javax.sql.DataSource;

import se.origo.party.Scope;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells PostgreSQL at the start of each transaction, and whenever the scope changes
 * inside one, whose rows it may show.
 */
class ScopedTransactionManager extends JdbcTransactionManager implements DisposableBean {

	/** Kept, so that the very same object can be taken back. */
	private final Runnable teller = this::tellOpenTransaction;

	ScopedTransactionManager(DataSource dataSource) {
		super(dataSource);
		Scope.onChange(this.teller);
	}

	/** A closed application tells nobody. */
	@Override
	public void destroy() {
		Scope.noLongerOnChange(this.teller);
	}

	@Override
	protected void doBegin(Object transaction, TransactionDefinition definition) {
		super.doBegin(transaction, definition);
		tellOpenTransaction();
	}

	private void tellOpenTransaction() {
		Object bound = TransactionSynchronizationManager.getResource(obtainDataSource());
		if (bound instanceof ConnectionHolder holder && holder.isSynchronizedWithTransaction()) {
			tell(holder.getConnection());
		}
	}

	private void tell(Connection connection) {
		try (PreparedStatement statement = connection.prepareStatement(ToldScope.TELL)) {
			ToldScope.fill(statement);
			statement.execute();
		}
		catch (SQLException ex) {
			throw translateException("Tell the database whose rows it may show", ex);
		}
	}

}
