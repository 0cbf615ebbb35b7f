package se.origo.bench;

import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.sql.DataSource;

import se.origo.audit.NoLog;
import se.origo.casefile.PlainSeal;
import se.origo.process.Happening;
import se.origo.process.Happenings;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Takes one protection out of a running application and puts it back. It reaches into
 * beans on purpose: the application itself has no switch for any of this.
 */
final class Switches {

	private static final String TABLES = """
			do $$ declare t record; begin
			  for t in select schemaname, tablename from pg_tables where schemaname = 'origo' and rowsecurity <> %1$s loop
			    if %1$s = false or exists (select from pg_policies p where p.schemaname = t.schemaname
			        and p.tablename = t.tablename) then
			      execute format('alter table %%I.%%I %2$s row level security', t.schemaname, t.tablename);
			    end if;
			  end loop; end $$""";

	private final ApplicationContext application;

	private final Map<String, Runnable> out = new LinkedHashMap<>();

	private final Map<String, Runnable> back = new LinkedHashMap<>();

	Switches(ApplicationContext application) {
		this.application = application;
		bean("without sealing", PlainSeal.replaced(), new PlainSeal());
		record();
		both("without row level security", () -> execute(TABLES.formatted("false", "disable")),
				() -> execute(TABLES.formatted("true", "enable")));
		ProcessEngineConfigurationImpl engine = (ProcessEngineConfigurationImpl) application
			.getBean(ProcessEngine.class)
			.getProcessEngineConfiguration();
		both("with the engine's authorization", () -> engine.setAuthorizationEnabled(true),
				() -> engine.setAuthorizationEnabled(false));
	}

	private void both(String name, Runnable takes, Runnable returns) {
		this.out.put(name, takes);
		this.back.put(name, returns);
	}

	private void record() {
		ApplicationEventPublisher silent = event -> ((Happening) event).markHeard();
		ApplicationEventPublisher loud = this.application;
		Object happenings = target(this.application.getBean(Happenings.class));
		bean("without the record", NoLog.replaced(), new NoLog());
		Runnable takes = this.out.get("without the record");
		Runnable returns = this.back.get("without the record");
		both("without the record", () -> {
			takes.run();
			ReflectionTestUtils.setField(happenings, "events", silent);
		}, () -> {
			returns.run();
			ReflectionTestUtils.setField(happenings, "events", loud);
		});
	}

	/** Wherever a bean of this type has been injected, another takes its place. */
	private void bean(String name, Class<?> type, Object other) {
		Object original = this.application.getBean(type);
		both(name, () -> replace(type, other), () -> replace(type, original));
	}

	private void replace(Class<?> type, Object by) {
		for (String name : this.application.getBeanDefinitionNames()) {
			Object bean = target(this.application.getBean(name));
			if (bean.getClass().getName().startsWith("se.origo.")) {
				for (Field field : bean.getClass().getDeclaredFields()) {
					if (field.getType() == type) {
						ReflectionTestUtils.setField(bean, field.getName(), by);
					}
				}
			}
		}
	}

	private static Object target(Object bean) {
		Object target = AopProxyUtils.getSingletonTarget(bean);
		return (target != null) ? target : bean;
	}

	private void execute(String sql) {
		try (Connection ours = this.application.getBean(DataSource.class).getConnection();
				Connection superuser = DriverManager.getConnection(ours.getMetaData().getURL(), "postgres", "");
				Statement statement = superuser.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Names of what can be switched. */
	Iterable<String> names() {
		return this.out.keySet();
	}

	/** Does something while one protection is out. */
	void with(String name, Runnable deed) {
		this.out.get(name).run();
		try {
			deed.run();
		}
		finally {
			this.back.get(name).run();
		}
	}

}
