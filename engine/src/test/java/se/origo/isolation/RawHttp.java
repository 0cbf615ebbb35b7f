package se.origo.isolation;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Bytes on a line: what no client library would send. */
final class RawHttp {

	private static final List<String> LINES = List.of("GET /api/me HTTP/1.1", "GET /login HTTP/1.1",
			"POST /login HTTP/1.1", "GET /camunda/app/tasklist/default/ HTTP/1.1", "POST /logout HTTP/1.1",
			"GET /%ff HTTP/1.1", "GET /a%2e%2e/b HTTP/1.1", "GET //api//me HTTP/1.1", "GET /\\api\\me HTTP/1.1",
			"GET http://x/api/me HTTP/1.1", "PROPFIND / HTTP/1.1", "get /api/me HTTP/1.1", "GET /api/me HTTP/9.9",
			"GET /?a=%zz HTTP/1.1", "OPTIONS * HTTP/1.1", "GET /api/me;jsessionid=1 HTTP/1.1");

	private final int port;

	RawHttp(int port) {
		this.port = port;
	}

	String request(Random random, Hostility anything) {
		String value = anything.text().replaceAll("[\r\n]", random.nextBoolean() ? "" : "\r\n");
		String header = List
			.of("Cookie: ORIGO=", "Cookie: XSRF-TOKEN=", "Cookie: ORIGO=a; ORIGO=b; ", "X-XSRF-TOKEN: ",
					"Authorization: Bearer ", "Authorization: Basic ", "Host: ", "Content-Type: ", "Accept: ",
					"Accept-Language: ", "X-Forwarded-For: ", "X-Forwarded-Proto: ", "X-Forwarded-Port: ",
					"Forwarded: ", "Origin: ", "Referer: ", "Range: ", "If-Modified-Since: ", "Transfer-Encoding: ",
					"Content-Length: ", "Expect: ", "Upgrade: ", ": ", "")
			.get(random.nextInt(24));
		String line = LINES.get(random.nextInt(LINES.size()));
		String length = line.startsWith("POST") ? "Content-Length: 0\r\n" : "";
		return line + "\r\nHost: localhost\r\nConnection: close\r\n" + length + header
				+ value.substring(0, Math.min(value.length(), 12_000)) + "\r\n\r\n";
	}

	/** The answer, or nothing where the server hangs up. */
	String send(String request) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(5_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
			socket.shutdownOutput();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (SocketException ex) {
			return "";
		}
	}

}
