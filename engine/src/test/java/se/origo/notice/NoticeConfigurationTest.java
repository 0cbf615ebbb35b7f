package se.origo.notice;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.origo.integration.mail.Mailer;
import se.origo.system.StartRefused;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/** What the operator sets, and what is refused. */
class NoticeConfigurationTest {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withUserConfiguration(NoticeConfiguration.class);

	@Test
	void withoutAServerThereIsNoMailAndNothingElseIsAsked() {
		this.application.run(context -> assertThat(context.getBean(Mailer.class).isOpen()).isFalse());
		this.application.withPropertyValues("origo.mail.host=")
			.run(context -> assertThat(context.getBean(Mailer.class).isOpen()).isFalse());
	}

	@Test
	void withAServerASenderAndALinkThereIs() {
		this.application
			.withPropertyValues("origo.mail.host=mail.example", "origo.mail.from=origo@origo.example",
					"origo.mail.security=tls", "origo.notice.link=https://origo.example/",
					"origo.notice.digest-at=07:30,12:00")
			.run(context -> {
				assertThat(context.getBean(Mailer.class).isOpen()).isTrue();
				assertThat(context.getBean(NoticeSettings.class).digestTimes()).hasSize(2);
				assertThat(context.getBean(MailSettings.class)).hasToString("mail.example:587");
			});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					origo.notice.link=https://o.example/ | det saknas en avsändaradress
					origo.mail.from=o@o.example | det saknas en adress att logga in på
					origo.mail.from=o@o.example;origo.notice.link=origo | det saknas en adress att logga in på
					origo.mail.from=o@o.example;origo.notice.link=https://o.example/;origo.notice.digest-at=åtta | inte klockslag
					origo.mail.from=o@o.example;origo.notice.link=https://o.example/;origo.mail.trust=no.pem | går inte att läsa
					""")
	void halfASettingStopsTheStartWithASentence(String settings, String sentence) {
		this.application.withPropertyValues("origo.mail.host=mail.example")
			.withPropertyValues(settings.split(";"))
			.run(context -> assertThat(causes(context.getStartupFailure())).anySatisfy(
					cause -> assertThat(cause).isInstanceOf(StartRefused.class).hasMessageContaining(sentence)));
	}

	private static Stream<Throwable> causes(Throwable failure) {
		return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
	}

}
