package se.origo.isolation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.origo.Figures;
import se.origo.Production;
import se.origo.Scale;
import se.origo.SignInService;
import se.origo.Visitor;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sign-in for real with anything in the place of state, code, identity token, session and
 * token against forgery: nobody gets in by it, nothing breaks, nothing of it is logged.
 */
@ExtendWith({ OutputCaptureExtension.class, Production.Running.class })
class FuzzedSignInTest {

	private static final String KIM = "kim@botkyrka.se";

	private static final Pattern INSIDE = Pattern.compile("(?<!Rest)Exception|\\bat (se|org|java)\\.|org\\.spring");

	private final Random random = Scale.random("sign-in");

	private final Hostility hostility = new Hostility(this.random);

	private final Map<Integer, Integer> statuses = new TreeMap<>();

	private final Production production;

	private final SignInService service;

	FuzzedSignInTest(Production production) {
		this.production = production;
		this.service = production.service();
	}

	@AfterEach
	void theServiceIsHonestAgain() {
		this.service.isHonest();
	}

	@Test
	void noStateAndNoCodeButTheRightOnesLeadIn(CapturedOutput log) {
		int times = Scale.of(60, 2_000);
		Visitor visitor = somebody(0);
		for (int at = 1; at <= times; at++) {
			visitor.from(address(at)).opens("/oauth2/authorization/origo");
			String state = visitor.leadsTo().replaceFirst(".*[?&]state=([^&]+).*", "$1");
			String query = switch (this.random.nextInt(4)) {
				case 0 -> "code=" + encoded(anything()) + "&state=" + state;
				case 1 -> "code=x&state=" + encoded(this.hostility.broken(state));
				case 2 ->
					"error=" + encoded(anything()) + "&error_description=" + encoded(anything()) + "&state=" + state;
				default -> encoded(anything()) + "&state=" + encoded(anything()) + "&code=" + encoded(anything());
			};
			isOutside(visitor.opens("/login/oauth2/code/origo?" + query));
		}
		settle("states and codes", log);
	}

	@Test
	void noDamagedIdentityTokenLeadsIn(CapturedOutput log) {
		for (int at = Scale.of(30, 1_000); at > 0; at--) {
			if (this.random.nextBoolean()) {
				this.service.loses(this::damaged);
			}
			else {
				String claim = List.of("acr", "employee", "organisation", "nonce").get(this.random.nextInt(4));
				Object value = (this.random.nextInt(3) > 0) ? anything() : List.of(anything());
				this.service.says(claims -> claims.claim(claim, value));
			}
			isOutside(somebody(at).signsInAs(KIM));
			this.service.isHonest();
		}
		settle("identity tokens", log);
	}

	@Test
	void aNameThatNoRegisterCanHoldIsNobodys(CapturedOutput log) {
		for (String name : List.of("\u0000", "kim\u0000", "kim\ud800", "\u202ekim", "kim\n")) {
			this.service.says(claims -> claims.claim("employee", name));
			isOutside(somebody(2).signsInAs(KIM));
			this.service.isHonest();
		}
		settle("names that no register can hold", log);
	}

	@Test
	void aDamagedSessionIsNoSessionAndADamagedTokenChangesNothing(CapturedOutput log) {
		Visitor kim = somebody(1).signsInAs(KIM).opens("/api/me");
		String session = kim.cookie("__Host-ORIGO");
		String token = kim.cookie("XSRF-TOKEN");
		for (int at = Scale.of(150, 5_000); at > 0; at--) {
			String forged = visible(this.random.nextBoolean() ? this.hostility.broken(token) : anything());
			if (forged.equals(token)) {
				continue;
			}
			kim.brings("__Host-ORIGO", session).brings("XSRF-TOKEN", token).callsWith(forged, "POST", "/logout");
			judge(kim);
			assertThat(kim.status()).as(forged).isBetween(400, 403);
			String other = visible(this.random.nextBoolean() ? this.hostility.broken(session) : anything());
			if (!other.equals(session)) {
				isOutside(kim.brings("__Host-ORIGO", other).opens("/api/cases/mine"));
			}
		}
		assertThat(kim.brings("__Host-ORIGO", session).opens("/api/me").status()).isEqualTo(200);
		settle("sessions and tokens against forgery", log);
	}

	private Visitor somebody(int at) {
		return this.production.visitor().from(address(at));
	}

	/** So that the limit of attempts stops none of them. */
	private static String address(int at) {
		return "203.0." + at / 250 + "." + (at % 250 + 1);
	}

	private String anything() {
		String text = this.hostility.text();
		return text.substring(0, Math.min(text.length(), 1_500));
	}

	/** One of the three parts is damaged, lost, doubled or another text. */
	private String damaged(String token) {
		String[] parts = token.split("\\.");
		int part = this.random.nextInt(parts.length);
		// The last sign of a part holds bits that mean nothing.
		String changed = this.hostility.broken(parts[part].substring(0, parts[part].length() - 1));
		parts[part] = List.of(changed, "", parts[part] + "." + parts[part], visible(anything()))
			.get(this.random.nextInt(4));
		String whole = String.join(".", parts);
		return whole.equals(token) ? token + "." : whole;
	}

	private static String visible(String text) {
		return text.replaceAll("[^!-~]|[;,\"]", "");
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private void isOutside(Visitor somebody) {
		judge(somebody);
		assertThat(somebody.leadsTo()).isNotEqualTo(this.production.address() + "/");
		assertThat(somebody.opens("/api/me").status()).isIn(400, 401);
	}

	private void judge(Visitor somebody) {
		this.statuses.merge(somebody.status(), 1, Integer::sum);
		assertThat(somebody.status()).isLessThan(500);
		assertThat(somebody.body()).doesNotContainPattern(INSIDE);
	}

	private void settle(String what, CapturedOutput log) {
		Figures.print("Fuzz", what + ": inputs tried",
				this.statuses.values().stream().mapToInt(Integer::intValue).sum());
		Figures.print("Fuzz", what + ": answers by status", this.statuses);
		Figures.print("Fuzz", what + ": unexpected 5xx", 0);
		assertThat(log.getAll()).doesNotContain(Hostility.CANARY, KIM, "eyJ", "\tat ");
	}

}
