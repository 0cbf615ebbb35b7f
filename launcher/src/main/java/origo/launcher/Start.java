package origo.launcher;

import java.net.URL;
import java.net.URLClassLoader;

/**
 * The first class of {@code java -jar origo.jar}. {@code verify} needs the application's
 * own classes and no library: it gets them where they lie in the jar, and somebody who
 * checks a file does not wait for Spring Boot to open the jars inside.
 */
public final class Start {

	private Start() {
	}

	/**
	 * Starts the application, or the check of a file.
	 * @param args what the application's own main class takes
	 */
	public static void main(String[] args) throws Exception {
		if (args.length > 0 && args[0].equals("verify")) {
			new URLClassLoader(new URL[] { Start.class.getResource("/BOOT-INF/classes/") }).loadClass("se.origo.Origo")
				.getMethod("main", String[].class)
				.invoke(null, (Object) args);
		}
		else {
			Application.start(args);
		}
	}

}
