package origo.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.origo.Origo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is found is what a loader of the same jars finds that asks each of them. */
class ClassesTest {

	private static final String ORIGO = Origo.class.getName().replace('.', '/') + ".class";

	@TempDir
	private Path folder;

	private ClassLoader classes;

	private ClassLoader usual;

	@BeforeEach
	void jars() throws Exception {
		URL[] jars = { jar("first", "a/one.txt", "both/same.txt", "root.txt"),
				jar("second", "both/", "both/same.txt", "both/other.txt", "a name/with blank.txt", ORIGO),
				jar("third", "root.txt", ORIGO) };
		this.classes = new Classes(jars, ClassLoader.getPlatformClassLoader());
		this.usual = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader());
	}

	@Test
	void filesAreFoundInTheOrderOfTheClassPath() throws IOException {
		assertThat(text("both/same.txt")).isEqualTo("both/same.txt of first");
		assertThat(text("both/other.txt")).isEqualTo("both/other.txt of second");
		for (String name : List.of("a/one.txt", "both/same.txt", "both/other.txt", "root.txt", "a name/with blank.txt",
				"both/", "both", "a/", "", "nowhere/none.txt", "a/none.txt", "/root.txt", "META-INF/MANIFEST.MF")) {
			assertThat(all(this.classes, name)).as(name).isEqualTo(all(this.usual, name));
			assertThat(this.classes.getResource(name)).as(name).isEqualTo(this.usual.getResource(name));
		}
	}

	@Test
	void aClassComesFromTheFirstJarThatHasItAndSaysSo() throws Exception {
		Class<?> found = this.classes.loadClass(Origo.class.getName());
		assertThat(found.getClassLoader()).isSameAs(this.classes);
		Class<?> expected = this.usual.loadClass(Origo.class.getName());
		assertThat(found.getProtectionDomain().getCodeSource().getLocation().toString()).contains("second.jar");
		assertThat(found.getPackage().getImplementationVersion()).isEqualTo("second")
			.isEqualTo(expected.getPackage().getImplementationVersion());
		assertThat(this.classes.loadClass(Origo.class.getName())).isSameAs(found);
	}

	@Test
	void aClassThatIsNowhereIsNotFound() {
		assertThatExceptionOfType(ClassNotFoundException.class)
			.isThrownBy(() -> this.classes.loadClass("se.origo.Nobody"));
		assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> this.classes.loadClass("Nobody"));
	}

	private String text(String name) throws IOException {
		try (InputStream content = this.classes.getResourceAsStream(name)) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static List<String> all(ClassLoader loader, String name) throws IOException {
		return Collections.list(loader.getResources(name)).stream().map(URL::toString).toList();
	}

	private URL jar(String name, String... files) throws IOException {
		Path jar = this.folder.resolve(name + ".jar");
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, name);
		try (OutputStream content = Files.newOutputStream(jar);
				JarOutputStream entries = new JarOutputStream(content, manifest)) {
			for (String file : files) {
				entries.putNextEntry(new JarEntry(file));
				entries.write(file.equals(ORIGO) ? bytes() : (file + " of " + name).getBytes(StandardCharsets.UTF_8));
			}
		}
		return URI.create("jar:" + jar.toUri() + "!/").toURL();
	}

	private static byte[] bytes() throws IOException {
		try (InputStream content = Origo.class.getResourceAsStream("/" + ORIGO)) {
			return content.readAllBytes();
		}
	}

}
