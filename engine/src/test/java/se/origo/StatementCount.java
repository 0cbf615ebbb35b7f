package se.origo;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Counts what the running application asks its database: how many statements a call took
 * is one of the things that must not tell whether something exists. Not in production,
 * where a proxy is no pool that migrations could be made from.
 */
@Component
@Profile("check")
public class StatementCount implements BeanPostProcessor {

	private final AtomicLong statements = new AtomicLong();

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource database) ? ProxyDataSourceBuilder.create(database)
			.afterQuery(this::count)
			.afterMethod(this::countInConvoy)
			.build() : bean;
	}

	/** Statements of one text are several. */
	private void count(ExecutionInfo execution, List<QueryInfo> queries) {
		if (!execution.isBatch()) {
			queries.forEach(query -> count(query.getQuery(), query.getQuery().split(";\n").length));
		}
	}

	/** What goes with others is counted when it joins them: each row of it. */
	private void countInConvoy(MethodExecutionContext execution) {
		if ("addBatch".equals(execution.getMethod().getName())) {
			count(execution.getTarget().toString(), 1);
		}
	}

	/**
	 * What the log and the jobs ask meanwhile is no part of an answer, and the engine's
	 * own history is kept for tests only.
	 */
	private void count(String text, int number) {
		if (Thread.currentThread().getName().contains("-exec-") && !text.contains("ACT_HI_")) {
			this.statements.addAndGet(number);
		}
	}

	/** How many statements calls have run since the start. */
	public long now() {
		return this.statements.get();
	}

}
