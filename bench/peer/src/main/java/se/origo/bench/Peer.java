package se.origo.bench;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * A candidate as a program: it says {@code ready}, reads lines {@code times people} from
 * its input, and answers each with {@code done} and the nanoseconds it took. It ends with
 * its input.
 */
public final class Peer {

	/** People that work at a candidate with authorization. */
	public static final int PEOPLE = 60;

	/** Groups of each of them. */
	public static final int GROUPS = 30;

	private Peer() {
	}

	/** Serves until the input ends. */
	public static void serve(LifeCycle errand) throws Exception {
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		out.println("ready");
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			String[] words = line.split(" ");
			try {
				out.println("done " + Crowd.live(errand, Integer.parseInt(words[0]), Integer.parseInt(words[1])));
			}
			catch (Exception ex) {
				out.println("failed " + ex);
				ex.printStackTrace();
			}
		}
		System.exit(0);
	}

	/** A pool as every candidate has it: twice the people that can work at once. */
	public static HikariDataSource pool(String url, String user, String password) {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(url);
		config.setUsername(user);
		config.setPassword(password);
		config.setMaximumPoolSize(20);
		return new HikariDataSource(config);
	}

}
