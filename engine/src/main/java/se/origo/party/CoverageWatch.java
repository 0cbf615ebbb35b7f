package se.origo.party;

import se.origo.process.OneByOne;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Looks at every party and every claimed task when the application has started and when
 * the day changes, since appointments begin and end with the day, without anybody doing
 * anything.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CoverageWatch {

	private final Register register;

	private final CoverageProcess alarms;

	private final AbsenceProcess absences;

	private final OneByOne oneByOne;

	CoverageWatch(Register register, CoverageProcess alarms, AbsenceProcess absences, OneByOne oneByOne) {
		this.register = register;
		this.absences = absences;
		this.alarms = alarms;
		this.oneByOne = oneByOne;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Scheduled(cron = "0 1 0 * * *", zone = "Europe/Stockholm")
	void checkEveryone() {
		this.absences.settleEveryone();
		this.oneByOne.each("look at a party's people", this.register.parties(),
				party -> this.alarms.check(party.code()));
	}

}
