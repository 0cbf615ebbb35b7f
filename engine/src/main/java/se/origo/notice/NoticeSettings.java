package se.origo.notice;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

import se.origo.system.StartRefused;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices are sent.
 *
 * @param link the front page that a notice leads to
 * @param digest whether mailboxes get one mail at set times, unless their line says
 * something else
 * @param digestAt those times, Swedish, HH:mm
 * @param quietHours whether what is not acute waits until the office is open
 * @param spread over how long what is not acute is spread, so that the time of a mail
 * does not tell who did something just then
 * @param every how often there is a round
 */
@ConfigurationProperties("origo.notice")
record NoticeSettings(String link, @DefaultValue("false") boolean digest, @DefaultValue( {
		"08:00", "13:00" }) List<String> digestAt, @DefaultValue("true") boolean quietHours,
		@DefaultValue("2m") Duration spread, @DefaultValue("5s") Duration every){

	/** The times of the digest. */
	List<LocalTime> digestTimes() {
		try {
			if (!this.digestAt.isEmpty()) {
				return this.digestAt.stream().map(LocalTime::parse).toList();
			}
		}
		catch (DateTimeException ex) {
			// Said below, in words.
		}
		throw new StartRefused("Inställningen origo.notice.digest-at är inte klockslag som 08:00,13:00.",
				"Rätta origo.notice.digest-at (ORIGO_NOTICE_DIGESTAT).");
	}

	/** Refuses what would send mail that leads nowhere. */
	NoticeSettings checked() {
		if (this.link == null || !this.link.matches("https?://[^\\s?#]+")) {
			throw new StartRefused("Meddelanden kan inte skickas: det saknas en adress att logga in på.",
					"Ange origo.notice.link (ORIGO_NOTICE_LINK), till exempel https://origo.kommunen.se/, eller ta bort origo.mail.host.");
		}
		digestTimes();
		return this;
	}

}
