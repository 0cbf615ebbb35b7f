package se.origo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody at a browser outside, in front of the proxy: keeps each host's cookies,
 * follows a redirect when told to, comes from an address of their own. The proxy is
 * played by the two headers that it would set.
 */
public final class Visitor {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final HttpClient http = HttpClient.newHttpClient();

	private final Map<String, Map<String, String>> cookies = new TreeMap<>();

	private final URI site;

	private String from = address(COUNT.getAndIncrement());

	private HttpResponse<String> answer;

	private URI at;

	Visitor(String site) {
		this.site = URI.create(site);
		this.at = this.site;
	}

	/**
	 * One of the addresses that are kept for trials (RFC 2544), for each visitor another.
	 */
	private static String address(int number) {
		return "198.18.%d.%d".formatted(number / 250, 1 + number % 250);
	}

	/** Comes from this address. */
	public Visitor from(String address) {
		this.from = address;
		return this;
	}

	/** Opens a path or an address. */
	public Visitor opens(String address) {
		return send(request(address));
	}

	/** Sends a form. */
	public Visitor sends(String address, Map<String, String> fields) {
		return send(request(address).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form(fields))));
	}

	/** What a script of a page sends, with the token that it reads from the cookie. */
	public Visitor calls(String method, String path, String type, String content) {
		return send(request(path).header("Content-Type", type)
			.header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
			.method(method, BodyPublishers.ofString(content)));
	}

	/** What a script sends that brings this as the token. */
	public Visitor callsWith(String token, String method, String path) {
		return send(request(path).header("X-XSRF-TOKEN", token).method(method, BodyPublishers.noBody()));
	}

	/** What another site's page can make a browser send: the cookies and no token. */
	public Visitor isMadeToCall(String method, String path) {
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.method(method, BodyPublishers.ofString("_csrf=guessed")));
	}

	/** Goes where the answer leads. */
	public Visitor follows() {
		return opens(leadsTo());
	}

	/** Asks to sign in and signs in at the service, and is about to come back. */
	public Visitor identifiesAs(String name) {
		opens("/oauth2/authorization/origo").follows();
		while (leadsTo().endsWith("/login")) {
			follows();
			Matcher token = TOKEN.matcher(body());
			token.find();
			sends(this.at.toString(),
					Map.of("username", name, "password", SignInService.PASSWORD, "_csrf", token.group(1)))
				.follows();
		}
		return this;
	}

	/** Signs in, or tries to. */
	public Visitor signsInAs(String name) {
		return identifiesAs(name).follows();
	}

	/** Signs out, and goes where that leads. */
	public Visitor signsOut() {
		sends("/logout", Map.of("_csrf", cookie("XSRF-TOKEN")));
		return this;
	}

	/** The address to which the last answer leads, or an empty text. */
	public String leadsTo() {
		return this.answer.headers().firstValue("Location").map(to -> this.at.resolve(to).toString()).orElse("");
	}

	public int status() {
		return this.answer.statusCode();
	}

	public String body() {
		return this.answer.body();
	}

	public HttpResponse<String> answer() {
		return this.answer;
	}

	/** A cookie of the application, or an empty text. */
	public String cookie(String name) {
		return jar(this.site).getOrDefault(name, "");
	}

	/** Brings a cookie of the application that somebody else chose. */
	public Visitor brings(String name, String value) {
		jar(this.site).put(name, value);
		return this;
	}

	private HttpRequest.Builder request(String address) {
		URI to = address.startsWith("/") ? URI.create(this.site + address) : this.at.resolve(address);
		HttpRequest.Builder request = HttpRequest.newBuilder(to).header("Accept", "text/html,*/*;q=0.8");
		if (to.getAuthority().equals(this.site.getAuthority())) {
			request.header("X-Forwarded-Proto", "https").header("X-Forwarded-For", this.from);
		}
		if (!jar(to).isEmpty()) {
			request.header("Cookie",
					jar(to).entrySet().stream().map(Object::toString).collect(Collectors.joining("; ")));
		}
		return request;
	}

	private Visitor send(HttpRequest.Builder builder) {
		HttpRequest request = builder.build();
		try {
			this.answer = this.http.send(request, BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		this.at = request.uri();
		keepCookies();
		return this;
	}

	private void keepCookies() {
		this.answer.headers().allValues("Set-Cookie").forEach(cookie -> {
			String[] pair = cookie.split(";", 2)[0].split("=", 2);
			if (cookie.contains("Max-Age=0")) {
				jar(this.at).remove(pair[0]);
			}
			else {
				jar(this.at).put(pair[0], pair[1]);
			}
		});
	}

	private Map<String, String> jar(URI site) {
		return this.cookies.computeIfAbsent(site.getHost(), first -> new TreeMap<>());
	}

	private static String form(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

}
