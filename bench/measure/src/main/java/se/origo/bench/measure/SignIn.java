package se.origo.bench.measure;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * The county's sign-in service, played: it believes whoever comes. Production knows no
 * other way in, so there must be one.
 */
final class SignIn implements AutoCloseable {

	static final String CLIENT = "origo";

	static final String LEVEL = "loa3";

	private final ObjectMapper json = new ObjectMapper();

	private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

	private final HttpServer server;

	private final RSAKey key;

	SignIn() throws IOException, JOSEException {
		this.key = new RSAKeyGenerator(2048).keyID("bench").generate();
		this.server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
		this.server.setExecutor(Executors.newFixedThreadPool(4));
		this.server.createContext("/.well-known/openid-configuration", call -> answer(call,
				Map.of("issuer", issuer(), "authorization_endpoint", issuer() + "/authorize", "token_endpoint",
						issuer() + "/token", "jwks_uri", issuer() + "/keys", "end_session_endpoint", issuer() + "/end",
						"subject_types_supported", new String[] { "public" }, "response_types_supported",
						new String[] { "code" }, "id_token_signing_alg_values_supported", new String[] { "RS256" })));
		this.server.createContext("/keys", call -> answer(call, new JWKSet(this.key).toJSONObject()));
		this.server.createContext("/authorize", this::authorize);
		this.server.createContext("/token", this::token);
		this.server.start();
	}

	String issuer() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	private void authorize(HttpExchange call) throws IOException {
		Map<String, String> asked = fields(call.getRequestURI().getRawQuery());
		String code = UUID.randomUUID().toString();
		this.codes.put(code, asked);
		call.getResponseHeaders()
			.set("Location", URI.create(asked.get("redirect_uri")) + "?code=" + code + "&state="
					+ Calls.encoded(asked.get("state")));
		call.sendResponseHeaders(302, -1);
		call.close();
	}

	private void token(HttpExchange call) throws IOException {
		Map<String, String> sent = fields(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		Map<String, String> asked = this.codes.remove(sent.get("code"));
		answer(call, Map.of("access_token", UUID.randomUUID().toString(), "token_type", "Bearer", "expires_in", 300,
				"scope", "openid", "id_token", signed(asked)));
	}

	private String signed(Map<String, String> asked) {
		long now = System.currentTimeMillis();
		SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("bench").build(),
				new JWTClaimsSet.Builder().issuer(issuer())
					.subject(asked.get("person"))
					.audience(CLIENT)
					.claim("nonce", asked.get("nonce"))
					.claim("acr", LEVEL)
					.claim("employee", asked.get("person"))
					.issueTime(new Date(now))
					.expirationTime(new Date(now + 300_000))
					.build());
		try {
			token.sign(new RSASSASigner(this.key));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, String> fields(String query) {
		return Arrays.stream(query.split("&"))
			.map(field -> field.split("=", 2))
			.collect(Collectors.toMap(field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8),
					(first, second) -> second));
	}

	private void answer(HttpExchange call, Object content) throws IOException {
		byte[] body = this.json.writeValueAsBytes(content);
		call.getResponseHeaders().set("Content-Type", "application/json");
		call.sendResponseHeaders(200, body.length);
		try (OutputStream out = call.getResponseBody()) {
			out.write(body);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
