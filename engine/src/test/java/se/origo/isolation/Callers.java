package se.origo.isolation;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import se.origo.SignedIn;

/** Everybody at their browsers, and what each is told of something that never existed. */
final class Callers {

	private final int port;

	private final Map<String, SignedIn> browsers = new ConcurrentHashMap<>();

	private final Map<String, String> ofNothing = new ConcurrentHashMap<>();

	Callers(int port) {
		this.port = port;
	}

	HttpResponse<String> call(Probe probe) {
		SignedIn browser = this.browsers.computeIfAbsent(probe.who().name(),
				name -> probe.who().isNobody() ? SignedIn.nobody(this.port) : SignedIn.as(this.port, name));
		return browser.send(probe.method(), probe.path(), probe.body(), probe.headers());
	}

	/** What is wrong with an answer to somebody, or an empty text. */
	String objection(Probe probe, HttpResponse<String> answer) {
		int status = answer.statusCode();
		if (status >= 500) {
			return probe + " is answered " + status;
		}
		if (probe.endpoint().isOpenTo("world")) {
			return "";
		}
		if (probe.opens()) {
			return (probe.isPlain() && status / 100 > 3) ? probe + " should be answered: " + status : "";
		}
		if (status / 100 == 2 && !probe.method().equals("OPTIONS")) {
			return probe + " is answered " + status + " " + answer.body();
		}
		if (probe.isPlain()) {
			String nothing = this.ofNothing.computeIfAbsent(probe.who() + " " + probe.endpoint(),
					key -> Probe.seen(call(probe.ofNothing())));
			String seen = Probe.seen(answer);
			return seen.equals(nothing) ? "" : probe + " is told\n" + seen + "\nand of what never existed\n" + nothing;
		}
		return "";
	}

}
