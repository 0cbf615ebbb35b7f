package se.origo.isolation;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;

/**
 * One try: somebody calls an address.
 *
 * @param who who tries
 * @param endpoint what is tried
 * @param method the method, usually the endpoint's
 * @param path the address as it is sent
 * @param body the body as it is sent
 * @param headers headers beside the usual ones
 * @param opens whether the model says that this one is answered
 * @param about what it is about, for the reader of a failure
 * @param id the id it is about, or an empty text
 */
record Probe(Somebody who, Endpoint endpoint, String method, String path, String body, Map<String, String> headers,
		boolean opens, String about, String id) {

	/**
	 * What differs between two equal answers: the time, and when the server hangs up
	 * after a number of requests.
	 */
	private static final Set<String> OF_THE_MOMENT = Set.of("date", "set-cookie", "connection", "keep-alive");

	/** The same in another dress. */
	Probe sent(String method, String path, String body, Map<String, String> headers, String trick) {
		return new Probe(this.who, this.endpoint, method, path, body, headers, this.opens, this.about + ", " + trick,
				this.id);
	}

	/** The same about something that never existed. */
	Probe ofNothing() {
		String never = switch (this.endpoint.asks()) {
			case "case" -> "ZZZZZ-22222";
			case "definition" -> "referral:999999:999999";
			case "person" -> "p-aaaaaaaaaaaaa";
			default -> "999999999";
		};
		String path = this.id.isEmpty() ? this.path : this.path.replace("/" + this.id, "/" + never);
		return new Probe(this.who, this.endpoint, this.method, path,
				this.id.isEmpty() ? this.body : this.body.replace(this.id, never), this.headers, false, "never existed",
				never);
	}

	/** Whether it is sent as an ordinary browser would. */
	boolean isPlain() {
		return !this.about.contains(", ");
	}

	/**
	 * All that a caller gets to see of an answer, but for the time of day and cookies.
	 */
	static String seen(HttpResponse<String> answer) {
		StringBuilder seen = new StringBuilder().append(answer.statusCode());
		answer.headers().map().forEach((name, values) -> {
			if (!OF_THE_MOMENT.contains(name)) {
				seen.append('\n').append(name).append(": ").append(values);
			}
		});
		return seen.append('\n').append(answer.body()).toString();
	}

	@Override
	public String toString() {
		return this.who + " " + this.method + " " + this.path + " (" + this.about + ")";
	}

}
