package se.origo;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.util.Base64URL;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.test.util.TestSocketUtils;

/**
 * The county's sign-in service: a real OpenID Connect provider in this JVM, on a port and
 * a host name of its own. Anybody signs in with their name and the one password. A test
 * can make its tokens lie.
 */
public final class SignInService implements JwtEncoder, AutoCloseable {

	static final String CLIENT = "origo";

	static final String SECRET = "delad-hemlighet-med-tjansten-som-ar-lang";

	static final String PASSWORD = "legitimerad";

	/** Enough. */
	public static final String HIGH = "http://id.elegnamnden.se/loa/1.0/loa3";

	/** Not enough. */
	public static final String LOW = "http://id.elegnamnden.se/loa/1.0/loa1";

	/** Who has signed a token. */
	public enum Signature {

		/** The service, as it should. */
		OWN,
		/** Somebody else, who says to be the service. */
		STRANGER,
		/** Nobody. */
		NONE,
		/** Whoever knows the word that we share with the service. */
		SHARED

	}

	private final RSAKey own = key();

	private final RSAKey stranger = key();

	private final String application;

	private final int port;

	private ConfigurableApplicationContext running;

	private volatile Lie lie = claims -> {
	};

	private volatile Signature signature = Signature.OWN;

	private volatile UnaryOperator<String> way = UnaryOperator.identity();

	SignInService(String application) {
		this.application = application;
		this.port = TestSocketUtils.findAvailableTcpPort();
		open();
	}

	/** Opens the service, again too. */
	public void open() {
		this.running = new SpringApplicationBuilder(SignInServiceBeans.class).initializers(withItself())
			.properties(Map.of("spring.config.name", "none", "server.port", this.port, "server.address", "127.0.0.1",
					"spring.main.banner-mode", "off", "logging.level.root", "warn", "spring.jmx.enabled", "false",
					"spring.main.register-shutdown-hook", "false"))
			.run();
	}

	private ApplicationContextInitializer<GenericApplicationContext> withItself() {
		return context -> context.registerBean(SignInService.class, () -> this);
	}

	/** The service is away. */
	@Override
	public void close() {
		this.running.close();
	}

	/** From now on the service says and signs what is so. */
	public void isHonest() {
		this.lie = claims -> {
		};
		this.signature = Signature.OWN;
		this.way = UnaryOperator.identity();
	}

	/** From now on its tokens say something else. */
	public void says(Lie other) {
		this.lie = other;
	}

	/** From now on its tokens are signed by somebody else. */
	public void signsAs(Signature other) {
		this.signature = other;
	}

	/** From now on its tokens are damaged on the way. */
	public void loses(UnaryOperator<String> something) {
		this.way = something;
	}

	String issuer() {
		return "http://localhost:" + this.port;
	}

	String application() {
		return this.application;
	}

	ImmutableJWKSet<com.nimbusds.jose.proc.SecurityContext> published() {
		return new ImmutableJWKSet<>(new JWKSet(this.own));
	}

	void claim(String person, JwtClaimsSet.Builder claims) {
		claims.claim("acr", HIGH).claim("employee", person).claim("organisation", organisation(person));
		this.lie.change(claims);
	}

	/** The employer as the service knows it, by the host of the name. */
	private static String organisation(String person) {
		return Map.of("botkyrka.se", "162120002882", "danderyd.se", "162120000126")
			.getOrDefault(person.replaceFirst(".*@", ""), "162222222222");
	}

	@Override
	public Jwt encode(JwtEncoderParameters parameters) {
		Jwt honest = signed(this.own, parameters);
		return switch (this.signature) {
			case OWN -> as(honest, this.way.apply(honest.getTokenValue()));
			case STRANGER -> signed(this.stranger, parameters);
			case NONE -> as(honest, Base64URL.encode("{\"alg\":\"none\"}") + "." + payload(honest) + ".");
			case SHARED -> as(honest, macOf(payload(honest)));
		};
	}

	private static Jwt signed(RSAKey key, JwtEncoderParameters parameters) {
		return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key))).encode(parameters);
	}

	private static String payload(Jwt token) {
		return token.getTokenValue().split("\\.")[1];
	}

	private static Jwt as(Jwt token, String value) {
		return new Jwt(value, token.getIssuedAt(), token.getExpiresAt(), token.getHeaders(), token.getClaims());
	}

	private static String macOf(String payload) {
		try {
			JWSObject token = new JWSObject(new JWSHeader(JWSAlgorithm.HS256), new Payload(new Base64URL(payload)));
			token.sign(new MACSigner(SECRET));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RSAKey key() {
		try {
			return new RSAKeyGenerator(2048).keyID("the-key").generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What a token says instead. */
	@FunctionalInterface
	public interface Lie {

		/** Changes the claims. */
		void change(JwtClaimsSet.Builder claims);

	}

	/** Addresses to which the service sends people back. */
	List<String> returns() {
		return List.of(this.application + "/login/oauth2/code/origo", this.application + "/login?loggedout");
	}

}
