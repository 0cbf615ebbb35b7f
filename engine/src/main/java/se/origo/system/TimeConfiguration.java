package se.origo.system;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.TimeZone;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The only place that asks the machine what time it is. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

	@Bean
	Clock clock() {
		if (TimeZone.getDefault().getRawOffset() != 0 || TimeZone.getDefault().useDaylightTime()) {
			throw new IllegalStateException("The JVM's time zone is " + TimeZone.getDefault().getID()
					+ "; it must be UTC, because the engine stores due dates and job locks without a zone.");
		}
		return Clock.system(ZoneOffset.UTC);
	}

}
