package se.origo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Somebody at a browser: signs in through the form, keeps the cookies, sends the forgery
 * token, follows no redirect. What is refused is an answer too, never an exception.
 */
public final class SignedIn {

	private static final String PASSWORD = "prov-och-inget-annat";

	private static final ObjectMapper JSON = new ObjectMapper();

	private final CookieManager cookies = new CookieManager();

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String site;

	private SignedIn(int port) {
		this.site = "http://localhost:" + port;
	}

	/**
	 * Signs in with the trial password.
	 * @param port the application's port ({@code @LocalServerPort})
	 * @param name a trial name, such as {@code botkyrka-2} or {@code granskare}
	 * @return somebody whose session is open
	 * @throws IllegalStateException when the application does not let the name in
	 */
	public static SignedIn as(int port, String name) {
		SignedIn somebody = nobody(port);
		String form = "username=%s&password=%s&_csrf=%s".formatted(encoded(name), encoded(PASSWORD),
				encoded(somebody.token()));
		somebody.send(somebody.to("/login").header("Content-Type", "application/x-www-form-urlencoded"), "POST", form);
		// The token changes with sign-in; the first answer brings the new one.
		int status = somebody.get("/api/me").statusCode();
		if (status != 200) {
			throw new IllegalStateException("\"" + name + "\" could not sign in: /api/me answers " + status);
		}
		return somebody;
	}

	/** Somebody who has opened the sign-in page and nothing more. */
	public static SignedIn nobody(int port) {
		SignedIn nobody = new SignedIn(port);
		nobody.get("/login");
		return nobody;
	}

	/** Reads a path such as {@code /api/me}. */
	public HttpResponse<String> get(String path) {
		return send(to(path), "GET", "");
	}

	/** Reads a path and the JSON it answers with, whatever the status. */
	public JsonNode json(String path) {
		try {
			return JSON.readTree(get(path).body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Posts a JSON text, empty for none, with the forgery token. */
	public HttpResponse<String> post(String path, String body) {
		return send("POST", path, body);
	}

	/**
	 * Any other call with the forgery token.
	 * @param method for example {@code PUT}
	 * @param path the path
	 * @param body a JSON text, or an empty text
	 */
	public HttpResponse<String> send(String method, String path, String body) {
		return send(to(path).header("Content-Type", "application/json").header("X-XSRF-TOKEN", token()), method, body);
	}

	/**
	 * Any call with headers of one's own beside cookies and forgery token.
	 * @param method for example {@code POST}
	 * @param path the path, sent exactly as it is
	 * @param body any text, or an empty one
	 * @param headers names and values; one that is set here is not set twice
	 */
	public HttpResponse<String> send(String method, String path, String body, Map<String, String> headers) {
		HttpRequest.Builder request = to(path).header("X-XSRF-TOKEN", token());
		headers.forEach(request::setHeader);
		return send(request, method, body);
	}

	private HttpRequest.Builder to(String path) {
		return HttpRequest.newBuilder(URI.create(this.site + path)).header("Accept", "application/json, text/html");
	}

	private HttpResponse<String> send(HttpRequest.Builder request, String method, String body) {
		try {
			return this.http
				.send(request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
					.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private String token() {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse("");
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
