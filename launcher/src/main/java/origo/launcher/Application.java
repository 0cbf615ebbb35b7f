package origo.launcher;

import java.net.URL;
import java.util.Collection;

import org.springframework.boot.loader.launch.JarLauncher;

/**
 * Starts the application as Spring Boot does, except that its classes are found by
 * {@link Classes}.
 */
final class Application extends JarLauncher {

	private Application() throws Exception {
	}

	static void start(String[] args) throws Exception {
		new Application().launch(args);
	}

	@Override
	protected ClassLoader createClassLoader(Collection<URL> jars) throws Exception {
		// Spring Boot's tools, which take the jar apart, are found by its own loader
		// only.
		return (System.getProperty("jarmode") != null) ? super.createClassLoader(jars)
				: new Classes(jars.toArray(URL[]::new), getClass().getClassLoader());
	}

}
