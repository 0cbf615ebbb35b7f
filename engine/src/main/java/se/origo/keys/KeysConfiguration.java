package se.origo.keys;

import java.net.URI;
import java.nio.file.Path;

import se.origo.integration.keys.KeyService;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Which cabinet and which master key this installation has. */
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

	private final Path folder;

	KeysConfiguration(@Value("${origo.home}") Path home) {
		this.folder = home.resolve("keys");
	}

	/** A database when one is named; a trial may keep its keys in a folder. */
	@Bean
	KeyCabinet keyCabinet(@Value("${origo.keys.url:}") String url, @Value("${origo.keys.username:}") String user,
			@Value("${origo.keys.password:}") String password) {
		return url.isBlank() ? new KeyFolder(this.folder) : new KeyDatabase(url, user, password);
	}

	/** A key service when one is named, else a file, which a trial makes for itself. */
	@Bean
	MasterKey masterKey(Environment settings) {
		String service = settings.getProperty("origo.keys.service.url", "");
		if (!service.isBlank()) {
			return new MasterKeyService(KeyService.at(new KeyService.Address(URI.create(service),
					settings.getProperty("origo.keys.service.mount", "transit"),
					settings.getProperty("origo.keys.service.key", "origo"),
					Path.of(settings.getRequiredProperty("origo.keys.service.token-file")))));
		}
		String file = settings.getProperty("origo.keys.file", "");
		boolean production = settings.matchesProfiles("production");
		return new KeyRing(
				KeyFile.at(file.isBlank() ? this.folder.resolve("master.key") : Path.of(file)).checked(!production));
	}

}
