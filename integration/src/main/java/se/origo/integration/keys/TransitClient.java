package se.origo.integration.keys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Transit over HTTP. A call that is not answered, or that the service cannot do just now,
 * is tried once more: each may be repeated without harm. A refusal is not.
 */
class TransitClient implements KeyService {

	private static final Duration CONNECT = Duration.ofSeconds(2);

	private static final Duration ANSWER = Duration.ofSeconds(3);

	private static final ObjectMapper JSON = new ObjectMapper();

	private final HttpClient http = HttpClient.newBuilder()
		.connectTimeout(CONNECT)
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

	private final Address address;

	TransitClient(Address address) {
		this.address = address;
	}

	@Override
	public Ciphertext encrypt(byte[] context, byte[] plain) throws KeyServiceFault {
		return call("encrypt", new Wire.Request(base64(context), base64(plain), null)).sealed();
	}

	@Override
	public byte[] decrypt(byte[] context, Ciphertext ciphertext) throws KeyServiceFault {
		return call("decrypt", new Wire.Request(base64(context), null, ciphertext.text())).plain();
	}

	@Override
	public Ciphertext rewrap(byte[] context, Ciphertext ciphertext) throws KeyServiceFault {
		return call("rewrap", new Wire.Request(base64(context), null, ciphertext.text())).sealed();
	}

	@Override
	public int newestVersion() throws KeyServiceFault {
		return data(answer("GET", "keys", BodyPublishers.noBody())).version();
	}

	private Wire.Data call(String verb, Wire.Request request) throws KeyServiceFault {
		try {
			return data(answer("POST", verb, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(request))));
		}
		catch (IOException ex) {
			throw new KeyServiceFault("A call of the key service cannot be written");
		}
	}

	private HttpResponse<byte[]> answer(String method, String verb, BodyPublisher body) throws KeyServiceFault {
		HttpRequest request = HttpRequest.newBuilder(uri(verb))
			.timeout(ANSWER)
			.header("X-Vault-Token", token())
			.header("X-Vault-Request", "true")
			.header("Content-Type", "application/json")
			.method(method, body)
			.build();
		HttpResponse<byte[]> answer = send(request);
		if (answer == null || isPassing(answer.statusCode())) {
			answer = send(request);
		}
		if (answer == null) {
			throw new KeyServiceFault("The key service does not answer");
		}
		if (answer.statusCode() != 200) {
			throw new KeyServiceFault("The key service refuses " + verb + ": " + answer.statusCode());
		}
		return answer;
	}

	/** Null when there is no answer in time. */
	private HttpResponse<byte[]> send(HttpRequest request) throws KeyServiceFault {
		try {
			return this.http.send(request, BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			return null;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new KeyServiceFault("The call of the key service was interrupted");
		}
	}

	/** Sealed, overloaded, starting or changing its leader. */
	private static boolean isPassing(int status) {
		return status == 429 || status >= 500;
	}

	private URI uri(String verb) {
		String root = this.address.url().toString().replaceAll("/+$", "");
		return URI.create(root + "/v1/" + this.address.mount() + "/" + verb + "/" + this.address.key());
	}

	private String token() throws KeyServiceFault {
		try {
			return Files.readString(this.address.tokenFile()).strip();
		}
		catch (IOException ex) {
			throw new KeyServiceFault("The token of the key service cannot be read");
		}
	}

	private static Wire.Data data(HttpResponse<byte[]> answer) throws KeyServiceFault {
		try {
			return JSON.readValue(answer.body(), Wire.Answer.class).checked();
		}
		catch (IOException ex) {
			// Without the cause: its message quotes what it could not read.
			throw new KeyServiceFault("The key service answers something else than Transit's JSON");
		}
	}

	private static String base64(byte[] bytes) {
		return Base64.getEncoder().encodeToString(bytes);
	}

}
