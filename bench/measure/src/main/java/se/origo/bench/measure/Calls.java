package se.origo.bench.measure;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Somebody's calls to one server: the cookies are kept, an answer that is no success is a
 * failure.
 */
final class Calls {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	/** Nobody looks longer at a page that does not come. */
	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final Map<String, String> cookies = new TreeMap<>();

	private final String site;

	private final Map<String, String> headers;

	Calls(String site, Map<String, String> headers) {
		this.site = site;
		this.headers = headers;
	}

	JsonNode get(String path) throws IOException, InterruptedException {
		return json(send(request(path).build()));
	}

	/** What is no JSON, such as a file. */
	String text(String path) throws IOException, InterruptedException {
		return send(request(path).build()).body();
	}

	JsonNode post(String path, Object body) throws IOException, InterruptedException {
		return json(send(request(path).header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
			.build()));
	}

	/** Opens an address of any server and says where it leads. */
	String leads(String address) throws IOException, InterruptedException {
		HttpResponse<String> answer = send(request(address).build());
		return answer.headers().firstValue("Location").orElse("");
	}

	int status(String path) throws IOException, InterruptedException {
		return HTTP.send(request(path).build(), BodyHandlers.discarding()).statusCode();
	}

	private HttpRequest.Builder request(String address) {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create(address.startsWith("/") ? this.site + address : address))
			.timeout(PATIENCE);
		this.headers.forEach(request::header);
		if (address.startsWith("/") || address.startsWith(this.site)) {
			request.header("Cookie",
					this.cookies.entrySet().stream().map(Object::toString).collect(Collectors.joining("; ")));
			request.header("X-XSRF-TOKEN", this.cookies.getOrDefault("XSRF-TOKEN", "none"));
		}
		return request;
	}

	private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
		HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
		if (answer.statusCode() >= 400) {
			throw new IOException(
					request.method() + " " + request.uri() + ": " + answer.statusCode() + " " + answer.body());
		}
		answer.headers().allValues("Set-Cookie").forEach(cookie -> {
			String[] pair = cookie.split(";", 2)[0].split("=", 2);
			this.cookies.put(pair[0], pair[1]);
		});
		return answer;
	}

	private static JsonNode json(HttpResponse<String> answer) throws IOException {
		return JSON.readTree(answer.body().isEmpty() ? "null" : answer.body());
	}

	static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
