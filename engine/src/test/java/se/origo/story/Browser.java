package se.origo.story;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One person's browser: signed in through the login form, with cookies and the token
 * against forgery, speaking to the real door.
 */
public final class Browser {

	static final ObjectMapper JSON = new ObjectMapper();

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	private final String address;

	private final CookieManager cookies = new CookieManager();

	private final HttpClient http = HttpClient.newBuilder()
		.cookieHandler(this.cookies)
		.connectTimeout(Duration.ofSeconds(10))
		.build();

	private Browser(String address) {
		this.address = address;
	}

	static Browser signIn(String address, String name, String password) {
		Browser browser = new Browser(address);
		browser.call("GET", "/login", null, null);
		String form = "username=" + name + "&password=" + password + "&_csrf=" + browser.token();
		browser.call("POST", "/login", "application/x-www-form-urlencoded", form);
		Answer me = browser.call("GET", "/api/me", null, null);
		if (me.status() != 200) {
			throw new AssertionError(name + " cannot sign in: " + me);
		}
		return browser;
	}

	/** Asks Tasklist's door; the path begins after the engine's address. */
	Answer get(String path) {
		return call("GET", ENGINE + path, null, null);
	}

	Answer post(String path, Object body) {
		return call("POST", ENGINE + path, "application/json", json(body));
	}

	Answer put(String path, Object body) {
		return call("PUT", path, "application/json", json(body));
	}

	private Answer call(String method, String path, String type, String body) {
		HttpRequest.BodyPublisher content = (body != null) ? HttpRequest.BodyPublishers.ofString(body)
				: HttpRequest.BodyPublishers.noBody();
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.address + path))
			.timeout(Duration.ofSeconds(30))
			.header("Accept", "application/hal+json, application/json; q=0.5")
			.header("X-XSRF-TOKEN", token())
			.method(method, content);
		if (type != null) {
			request.header("Content-Type", type);
		}
		try {
			HttpResponse<String> response = this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
			return new Answer(response.statusCode(), response.body());
		}
		catch (IOException | InterruptedException ex) {
			throw new AssertionError(method + " " + path, ex);
		}
	}

	private String token() {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse("none");
	}

	static String json(Object body) {
		try {
			return JSON.writeValueAsString(body);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	/**
	 * What the door answers.
	 *
	 * @param status the HTTP status
	 * @param text the body
	 */
	record Answer(int status, String text) {

		JsonNode body() {
			try {
				return JSON.readTree(this.text);
			}
			catch (IOException ex) {
				throw new AssertionError("Not JSON: " + this.text, ex);
			}
		}

		Answer expect(int wanted) {
			if (this.status != wanted) {
				throw new AssertionError("Expected " + wanted + " but the door answered " + this);
			}
			return this;
		}

	}

}
