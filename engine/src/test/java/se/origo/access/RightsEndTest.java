package se.origo.access;

import java.io.IOException;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.origo.Production;
import se.origo.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What an operator changes in the county's file holds within ten seconds, for real. */
@ExtendWith(Production.Running.class)
class RightsEndTest {

	private static final Duration PROMISED = Duration.ofSeconds(10);

	@Test
	void whoIsStruckOffIsOutWithinTenSecondsAndWhoIsAddedGetsIn(Production production) throws IOException {
		Visitor bo = production.visitor().signsInAs("bo@botkyrka.se");
		Visitor kim = production.visitor().signsInAs("kim@botkyrka.se");
		assertThat(bo.opens("/api/me").status()).isEqualTo(200);
		try {
			production.writePeople(production.people()
				.replaceAll("(?m)^[^,]*,botkyrka,deputy,.*$", "p-yyyyyyyyyyyyy,botkyrka,deputy,noa@botkyrka.se,,"));
			await().atMost(PROMISED).until(() -> bo.opens("/api/me").status() == 401);
			assertThat(bo.signsInAs("bo@botkyrka.se").leadsTo()).endsWith("/login?error");
			assertThat(production.visitor().signsInAs("noa@botkyrka.se").opens("/api/me").body())
				.contains("Ersättare Botkyrka");
			assertThat(kim.opens("/api/me").status()).isEqualTo(200);
		}
		finally {
			isAsBefore(production);
		}
	}

	@Test
	void whoseNameIsStruckOutIsOutWithinTenSecondsAndCannotComeBack(Production production) throws IOException {
		Visitor bo = production.visitor().signsInAs("bo@botkyrka.se");
		Visitor kim = production.visitor().signsInAs("kim@botkyrka.se");
		assertThat(bo.opens("/api/me").status()).isEqualTo(200);
		try {
			production.writePeople(production.people().replace("bo@botkyrka.se", ""));
			await().atMost(PROMISED).until(() -> bo.opens("/api/me").status() == 401);
			assertThat(bo.signsInAs("bo@botkyrka.se").leadsTo()).endsWith("/login?error");
			assertThat(kim.opens("/api/me").status()).isEqualTo(200);
		}
		finally {
			isAsBefore(production);
		}
	}

	private static void isAsBefore(Production production) throws IOException {
		production.writePeople(production.people());
		await().atMost(PROMISED)
			.until(() -> production.visitor().signsInAs("bo@botkyrka.se").opens("/api/me").status() == 200);
	}

}
