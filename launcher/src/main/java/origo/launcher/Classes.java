package origo.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLClassLoader;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * Finds classes and files in a hundred jars by asking only those that have their folder.
 * A loader that asks each jar, one after the other, asks a million times until the
 * application has started: an eighth of what the start costs the processor. Which jar
 * comes first when two have the same file is as usual: the first of the class path.
 */
final class Classes extends URLClassLoader {

	static {
		registerAsParallelCapable();
	}

	private final List<Library> libraries = new ArrayList<>();

	private final Map<String, List<Library>> folders = new HashMap<>();

	/**
	 * Makes one.
	 * @param jars addresses that a {@link JarURLConnection} opens, in the class path's
	 * order
	 */
	Classes(URL[] jars, ClassLoader parent) throws IOException {
		super(jars, parent);
		for (URL address : jars) {
			JarFile jar = ((JarURLConnection) address.openConnection()).getJarFile();
			Library library = new Library(address, jar, new URLClassLoader(new URL[] { address }, null));
			this.libraries.add(library);
			foldersOf(jar)
				.forEach(folder -> this.folders.computeIfAbsent(folder, first -> new ArrayList<>(2)).add(library));
		}
	}

	/**
	 * A jar of the class path.
	 *
	 * @param address where it lies
	 * @param files finds what is no class, in this jar only
	 */
	private record Library(URL address, JarFile jar, URLClassLoader files) {
	}

	private static Set<String> foldersOf(JarFile jar) {
		Set<String> folders = new LinkedHashSet<>();
		jar.entries().asIterator().forEachRemaining(entry -> folders.add(folder(entry.getName())));
		return folders;
	}

	/** What a file or folder lies in; empty for what lies in nothing. */
	private static String folder(String name) {
		int end = name.endsWith("/") ? name.length() - 1 : name.length();
		return name.substring(0, Math.max(0, name.lastIndexOf('/', end - 1)));
	}

	private List<Library> having(String name) {
		return name.isEmpty() ? this.libraries : this.folders.getOrDefault(folder(name), List.of());
	}

	@Override
	protected Class<?> findClass(String name) throws ClassNotFoundException {
		String file = name.replace('.', '/') + ".class";
		try {
			for (Library library : having(file)) {
				JarEntry entry = library.jar().getJarEntry(file);
				if (entry != null) {
					return define(name, library, entry);
				}
			}
		}
		catch (IOException ex) {
			throw new ClassNotFoundException(name, ex);
		}
		throw new ClassNotFoundException(name);
	}

	private Class<?> define(String name, Library library, JarEntry entry) throws IOException {
		byte[] bytes;
		try (InputStream content = library.jar().getInputStream(entry)) {
			bytes = content.readAllBytes();
		}
		definePackage(name.substring(0, Math.max(0, name.lastIndexOf('.'))), library);
		// Who signed it is known when it has been read.
		return defineClass(name, bytes, 0, bytes.length, new CodeSource(library.address(), entry.getCodeSigners()));
	}

	private void definePackage(String name, Library library) throws IOException {
		if (name.isEmpty() || getDefinedPackage(name) != null) {
			return;
		}
		Manifest manifest = library.jar().getManifest();
		try {
			definePackage(name, (manifest != null) ? manifest : new Manifest(), library.address());
		}
		catch (IllegalArgumentException ex) {
			// Another thread has been faster.
		}
	}

	@Override
	public URL findResource(String name) {
		return having(name).stream()
			.map(library -> library.files().findResource(name))
			.filter(found -> found != null)
			.findFirst()
			.orElse(null);
	}

	@Override
	public Enumeration<URL> findResources(String name) {
		return Collections.enumeration(having(name).stream()
			.map(library -> library.files().findResource(name))
			.filter(found -> found != null)
			.toList());
	}

}
