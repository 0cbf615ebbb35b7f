package se.origo.integration.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A key service on this machine that does over HTTP what Transit does with a derived key:
 * real encryption, real versions, the same paths, words and statuses. It can be told to
 * be ill for the next calls.
 */
public final class TransitPeer implements AutoCloseable {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final SecureRandom RANDOM = new SecureRandom();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final HttpServer server;

	private final String token;

	private final Map<Integer, byte[]> versions = new ConcurrentHashMap<>();

	private final Queue<Integer> illnesses = new ConcurrentLinkedQueue<>();

	private final List<String> calls = new CopyOnWriteArrayList<>();

	/** A service that knows whoever shows this token, with one version of its key. */
	public TransitPeer(String token) {
		this.token = token;
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/v1/transit/", this::answer);
		this.server.setExecutor(this.threads);
		this.server.start();
		rotate();
	}

	/** Where it is. */
	public URI url() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	/** A new version of the key. */
	public void rotate() {
		byte[] key = new byte[32];
		RANDOM.nextBytes(key);
		this.versions.put(this.versions.size() + 1, key);
	}

	/** Versions below this one decrypt nothing any more. */
	public void removesBelow(int version) {
		this.versions.keySet().removeIf(each -> each < version);
	}

	/**
	 * The next call is answered with this status; 0 is no answer at all, only silence.
	 */
	public void falls(int status) {
		this.illnesses.add(status);
	}

	/** What it was asked, such as {@code encrypt/origo}. */
	public List<String> calls() {
		return this.calls;
	}

	private void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath().substring("/v1/transit/".length());
		this.calls.add(path);
		Integer illness = this.illnesses.poll();
		if (illness != null && illness == 0) {
			// Nobody closes it: the caller waits until its own patience ends.
			return;
		}
		if (illness != null) {
			reply(exchange, illness, "{\"errors\":[\"secret words of the service\"]}");
		}
		else if (!this.token.equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"))) {
			reply(exchange, 403, "{\"errors\":[\"permission denied\"]}");
		}
		else if (!path.endsWith("/origo")) {
			reply(exchange, 404, "{\"errors\":[]}");
		}
		else {
			work(exchange, path.substring(0, path.indexOf('/')));
		}
	}

	private void work(HttpExchange exchange, String verb) throws IOException {
		JsonNode request = JSON.readTree(exchange.getRequestBody());
		try {
			byte[] context = Base64.getDecoder().decode(request.path("context").asText());
			reply(exchange, 200, JSON.writeValueAsString(Map.of("data", switch (verb) {
				case "encrypt" -> encrypt(context, Base64.getDecoder().decode(request.path("plaintext").asText()));
				case "decrypt" -> Map.of("plaintext",
						Base64.getEncoder().encodeToString(decrypt(context, request.path("ciphertext").asText())));
				case "rewrap" -> encrypt(context, decrypt(context, request.path("ciphertext").asText()));
				default -> Map.of("latest_version", newest(), "derived", true);
			})));
		}
		catch (GeneralSecurityException | RuntimeException ex) {
			reply(exchange, 400, "{\"errors\":[\"cipher: message authentication failed\"]}");
		}
	}

	private int newest() {
		return this.versions.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
	}

	private Map<String, Object> encrypt(byte[] context, byte[] plain) throws GeneralSecurityException {
		byte[] nonce = new byte[12];
		RANDOM.nextBytes(nonce);
		byte[] sealed = cipher(Cipher.ENCRYPT_MODE, newest(), context, nonce).doFinal(plain);
		byte[] both = Arrays.copyOf(nonce, nonce.length + sealed.length);
		System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
		return Map.of("ciphertext", "vault:v" + newest() + ":" + Base64.getEncoder().encodeToString(both),
				"key_version", newest());
	}

	private byte[] decrypt(byte[] context, String ciphertext) throws GeneralSecurityException {
		String[] parts = ciphertext.split(":");
		byte[] both = Base64.getDecoder().decode(parts[2]);
		return cipher(Cipher.DECRYPT_MODE, Integer.parseInt(parts[1].substring(1)), context, Arrays.copyOf(both, 12))
			.doFinal(both, 12, both.length - 12);
	}

	/** A derived key: each context has one of its own. */
	private Cipher cipher(int mode, int version, byte[] context, byte[] nonce) throws GeneralSecurityException {
		Mac derive = Mac.getInstance("HmacSHA256");
		derive.init(new SecretKeySpec(this.versions.get(version), "HmacSHA256"));
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, new SecretKeySpec(derive.doFinal(context), "AES"), new GCMParameterSpec(128, nonce));
		return cipher;
	}

	private static void reply(HttpExchange exchange, int status, String json) throws IOException {
		byte[] body = json.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
