package se.origo.notice;

import se.origo.integration.mail.Mailer;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mail server, where there is one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ MailSettings.class, NoticeSettings.class })
class NoticeConfiguration {

	@Bean
	Mailer mailer(MailSettings mail, NoticeSettings notices) {
		if (mail.isSet()) {
			notices.checked();
		}
		return mail.mailer();
	}

}
