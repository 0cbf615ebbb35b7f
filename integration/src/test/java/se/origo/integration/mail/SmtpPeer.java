package se.origo.integration.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that says to each command what it is told to say, or nothing at all. It
 * keeps every line that it was sent.
 */
public final class SmtpPeer implements AutoCloseable {

	/** Said instead of a reply: nothing. */
	public static final String SILENCE = "";

	private final ServerSocket door;

	private final Map<String, String> replies;

	private final List<String> heard = new CopyOnWriteArrayList<>();

	/**
	 * A server.
	 * @param replies what it says to a command, by the command's first word; it agrees to
	 * all others
	 */
	public SmtpPeer(Map<String, String> replies) {
		this.replies = replies;
		try {
			this.door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread thread = new Thread(this::serve, "smtp-peer");
		thread.setDaemon(true);
		thread.start();
	}

	/** Its port. */
	public int port() {
		return this.door.getLocalPort();
	}

	/** Every line it was sent. */
	public List<String> heard() {
		return this.heard;
	}

	private void serve() {
		while (!this.door.isClosed()) {
			try (Socket caller = this.door.accept()) {
				talk(caller);
			}
			catch (IOException ex) {
				// The caller has gone, or the server is closed.
			}
		}
	}

	private void talk(Socket caller) throws IOException {
		BufferedReader lines = new BufferedReader(
				new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
		say(caller, "220 peer");
		boolean text = false;
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			this.heard.add(line);
			text = text && !line.equals(".");
			if (!text) {
				String word = line.split("[ :]", 2)[0];
				say(caller, this.replies.getOrDefault(word, word.equals("DATA") ? "354 go on" : "250 yes"));
				text = word.equals("DATA") && !this.replies.containsKey(word);
			}
		}
	}

	private static void say(Socket caller, String reply) throws IOException {
		if (!reply.equals(SILENCE)) {
			caller.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
			caller.getOutputStream().flush();
		}
	}

	@Override
	public void close() {
		try {
			this.door.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
