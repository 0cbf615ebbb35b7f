package se.origo;

import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

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
			.afterQuery((execution, queries) -> this.statements.addAndGet(queries.size()))
			.build() : bean;
	}

	/** How many statements have been run since the start. */
	public long now() {
		return this.statements.get();
	}

}
