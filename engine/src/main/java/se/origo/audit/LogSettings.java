package se.origo.audit;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is named, signed and published; docs/operating.md tells of each.
 *
 * @param origin the log's name in the world, such as {@code origo.example.org/log}
 * @param keyFile the private keys that sign; in a trial made below {@code origo.home}
 * @param checkpointInterval how long a leaf waits for a signature at most
 * @param checkpointSize how many leaves do
 * @param cosigners public keys of parties that cosign, separated by white space
 */
@ConfigurationProperties("origo.log")
record LogSettings(String origin, Path keyFile, @DefaultValue("1m") Duration checkpointInterval,
		@DefaultValue("1000") long checkpointSize, @DefaultValue("") String cosigners) {

}
