package se.origo.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.origo.Production;
import se.origo.SignInService;
import se.origo.SignInService.Signature;
import se.origo.Visitor;
import se.origo.party.Register;
import se.origo.party.Scope;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who gets in through the county's sign-in service, and who does not. Whoever is refused
 * is told one sentence, whatever the reason; the record knows the reason and not who.
 */
@ExtendWith({ OutputCaptureExtension.class, Production.Running.class })
class ProviderSignInTest {

	private static final String KIM = "kim@botkyrka.se";

	private final Production production;

	private final SignInService service;

	private final Visitor visitor;

	ProviderSignInTest(Production production) {
		this.production = production;
		this.service = production.service();
		this.visitor = production.visitor();
	}

	@AfterEach
	void theServiceIsHonestAgain() {
		this.service.isHonest();
	}

	@Test
	void whoTheServiceKnowsAndTheRegisterHasIsInAsAFunction() {
		this.visitor.signsInAs(KIM);
		assertThat(this.visitor.leadsTo()).isEqualTo(this.production.address() + "/");
		assertThat(this.visitor.opens("/api/me").body()).contains("Kontaktperson Botkyrka").doesNotContain("kim");
		assertThat(recorded()).isEqualTo(new Row("signed-in", person(KIM), "{}"));
	}

	@Test
	void theRequestToTheServiceIsBoundToThisBrowserAndSaysHowSurelyWeWantToKnow() {
		assertThat(this.visitor.opens("/oauth2/authorization/origo").leadsTo()).contains("response_type=code")
			.contains("code_challenge_method=S256", "nonce=", "state=", "scope=openid")
			.contains("acr_values=http://id.elegnamnden.se/loa/1.0/loa3");
	}

	@Test
	void somebodyWhomTheRegisterDoesNotHaveIsRefused() {
		refused("anyone@botkyrka.se", "person");
	}

	@Test
	void aLowerLevelIsRefused() {
		this.service.says(claims -> claims.claim("acr", SignInService.LOW));
		refused(KIM, "level");
	}

	@Test
	void aTokenThatDoesNotSayItsLevelIsRefused() {
		this.service.says(claims -> claims.claims(all -> all.remove("acr")));
		refused(KIM, "level");
	}

	@Test
	void anotherPartysEmployeeIsRefused() {
		this.service.says(claims -> claims.claim("organisation", "212000-0126"));
		refused(KIM, "party");
	}

	@Test
	void aTokenThatDoesNotSayTheEmployerIsRefused() {
		this.service.says(claims -> claims.claims(all -> all.remove("organisation")));
		refused(KIM, "party");
	}

	@Test
	void anExpiredTokenIsRefused() {
		Instant earlier = Instant.now().minusSeconds(600);
		this.service.says(claims -> claims.issuedAt(earlier).expiresAt(earlier.plusSeconds(300)));
		refused(KIM, "expired");
	}

	@Test
	void aTokenForSomebodyElseIsRefused() {
		this.service.says(claims -> claims.audience(List.of("another-application")));
		refused(KIM, "audience");
	}

	@Test
	void aTokenOfAnotherServiceIsRefused() {
		this.service.says(claims -> claims.issuer("https://another.example.se"));
		refused(KIM, "issuer");
	}

	@Test
	void aTokenForAnotherSignInIsRefused() {
		this.service.says(claims -> claims.claim("nonce", "of-another-browser"));
		refused(KIM, "nonce");
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OWN")
	void aForgedTokenIsRefused(Signature signature) {
		this.service.signsAs(signature);
		refused(KIM, "forged");
	}

	@Test
	void aCodeThatWasUsedIsRefused() {
		this.visitor.identifiesAs(KIM);
		String callback = this.visitor.leadsTo();
		this.visitor.follows().opens("/api/me");
		assertThat(this.visitor.status()).isEqualTo(200);
		isTurnedAway(this.visitor.opens(callback), "state");
	}

	@Test
	void aCodeThatSomebodyElseStoleIsRefused() {
		String stolen = this.visitor.identifiesAs(KIM).leadsTo();
		isTurnedAway(this.production.visitor().opens(stolen), "state");
		Visitor thief = this.production.visitor().identifiesAs("dana@danderyd.se");
		String own = thief.leadsTo();
		isTurnedAway(thief.opens(own.replaceFirst("code=[^&]+", "code=" + code(stolen))), "code");
		assertThat(thief.opens("/api/me").status()).isEqualTo(401);
	}

	@Test
	void whatTheAddressSaysOfTheReasonIsNotBelieved() {
		String callback = this.visitor.identifiesAs(KIM).leadsTo();
		String state = callback.replaceFirst(".*state=([^&]+).*", "$1");
		isTurnedAway(this.visitor.opens("/login/oauth2/code/origo?error=kim&error_description=kim&state=" + state),
				"other");
	}

	@Test
	void theSessionChangesItsNumberWithSignIn() {
		this.visitor.opens("/oauth2/authorization/origo");
		String before = this.visitor.cookie("__Host-ORIGO");
		this.visitor.signsInAs(KIM);
		assertThat(this.visitor.cookie("__Host-ORIGO")).isNotEmpty().isNotEqualTo(before);
		assertThat(this.production.visitor().brings("__Host-ORIGO", before).opens("/api/me").status()).isEqualTo(401);
	}

	@Test
	void theSessionKeepsThePersonsIdAndTheTokenThatSigningOutNeedsAndNoClaim() throws Exception {
		this.visitor.signsInAs(KIM).opens("/api/me");
		HttpSession session = this.production.session(this.visitor);
		assertThat(Collections.list(session.getAttributeNames())).containsExactly("SPRING_SECURITY_CONTEXT");
		SecurityContext context = (SecurityContext) session.getAttribute("SPRING_SECURITY_CONTEXT");
		OidcUser kim = (OidcUser) context.getAuthentication().getPrincipal();
		assertThat(kim.getClaims()).containsExactly(Map.entry("sub", person(KIM)));
		assertThat(kim.getUserInfo()).isNull();
		assertThat(context.getAuthentication().getAuthorities()).isEmpty();
		String token = kim.getIdToken().getTokenValue();
		String kept = kept(context);
		assertThat(kept).contains(person(KIM), token);
		assertThat(kept.replace(token, "")).doesNotContain(KIM, "acr", "loa3", "employee", "organisation",
				"162120002882", "nonce", "eyJ");
	}

	/** Everything that hangs on it, as Java itself would write it down. */
	private static String kept(Object root) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(root);
		}
		return bytes.toString(StandardCharsets.ISO_8859_1);
	}

	@Test
	void nothingOfATokenOrACodeIsLogged(CapturedOutput log) {
		String code = code(this.visitor.identifiesAs(KIM).leadsTo());
		this.visitor.follows().opens("/api/me");
		SecurityContext context = (SecurityContext) this.production.session(this.visitor)
			.getAttribute("SPRING_SECURITY_CONTEXT");
		String token = ((OidcUser) context.getAuthentication().getPrincipal()).getIdToken().getTokenValue();
		this.visitor.signsOut();
		this.service.signsAs(Signature.STRANGER);
		this.production.visitor().signsInAs(KIM);
		this.service.isHonest();
		this.service.says(claims -> claims.audience(List.of("another-application")));
		this.production.visitor().signsInAs(KIM);
		assertThat(log.getAll()).doesNotContain(KIM, "eyJ", "another-application", "162120002882", code)
			.doesNotContain(token.split("\\."));
	}

	@Test
	void whoSignsOutIsOutHereAndAtTheService() {
		this.visitor.signsInAs(KIM).opens("/api/me").signsOut();
		String next = next();
		assertThat(recorded()).isEqualTo(new Row("signed-out", person(KIM), "{}"));
		assertThat(this.visitor.opens("/api/me").status()).isEqualTo(401);
		assertThat(this.visitor.opens(next).leadsTo()).isEqualTo(this.production.address() + "/login?loggedout");
		assertThat(this.visitor.opens("/oauth2/authorization/origo").follows().leadsTo()).endsWith("/login");
	}

	@Test
	void whileTheServiceIsAwayOneCanStillSignOutAndNobodyCanSignIn() {
		this.visitor.signsInAs(KIM).opens("/api/me");
		this.service.close();
		try {
			assertThat(this.visitor.opens("/api/me").status()).isEqualTo(200);
			this.visitor.signsOut();
			assertThat(this.visitor.opens("/api/me").status()).isEqualTo(401);
		}
		finally {
			this.service.open();
		}
	}

	@Test
	void signingOutOfOneBrowserLeavesTheOther() {
		Visitor other = this.production.visitor().signsInAs(KIM);
		this.visitor.signsInAs(KIM).opens("/api/me").signsOut();
		assertThat(other.opens("/api/me").status()).isEqualTo(200);
	}

	@Test
	void whoSignsInAsAnotherPersonIsThatPerson() {
		this.visitor.signsInAs(KIM);
		Visitor later = this.production.visitor()
			.brings("__Host-ORIGO", this.visitor.cookie("__Host-ORIGO"))
			.signsInAs("dana@danderyd.se");
		assertThat(later.opens("/api/me").body()).contains("Kontaktperson Danderyd");
		assertThat(this.visitor.opens("/api/me").status()).isEqualTo(401);
	}

	private void refused(String name, String reason) {
		isTurnedAway(this.visitor.signsInAs(name), reason);
	}

	private void isTurnedAway(Visitor somebody, String reason) {
		assertThat(somebody.leadsTo()).isEqualTo(this.production.address() + "/login?error");
		assertThat(recorded())
			.isEqualTo(new Row("sign-in-refused", "system:sign-in", "{\"reason\":\"" + reason + "\"}"));
		assertThat(somebody.follows().body())
			.contains("Inloggningen gick inte att genomföra. Försök igen med din e-legitimation i tjänsten");
	}

	private String next() {
		return this.visitor.body().replaceFirst(".*\"next\":\"([^\"]+)\".*", "$1");
	}

	private static String code(String callback) {
		return callback.replaceFirst(".*code=([^&]+).*", "$1");
	}

	private String person(String name) {
		return this.production.bean(Register.class).callerBySignInName(name).orElseThrow().person();
	}

	/** The last row of the record. */
	private Row recorded() {
		return Scope.asSystem("test",
				() -> new TransactionTemplate(this.production.bean(PlatformTransactionManager.class))
					.execute(status -> this.production.bean(JdbcClient.class)
						.sql("select kind, actor, payload from origo.audit order by id desc limit 1")
						.query(Row.class)
						.single()));
	}

	private record Row(String kind, String actor, String payload) {
	}

}
