package se.origo.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a minute.
 *
 * @param signInsPerAddress steps of signing in from one address; a county's whole office
 * may share one, and signing in takes two
 * @param failuresPerName wrong passwords for one name
 * @param searchesPerPerson searches by one person
 * @param proofsPerAddress questions about the log from one address that cost arithmetic;
 * a party asks and signs once for each published state
 */
@ConfigurationProperties("origo.limits")
record Limits(@DefaultValue("60") int signInsPerAddress, @DefaultValue("10") int failuresPerName,
		@DefaultValue("20") int searchesPerPerson, @DefaultValue("30") int proofsPerAddress) {
}
