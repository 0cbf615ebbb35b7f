package origo.launcher;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.origo.Origo;

import org.springframework.boot.loader.tools.Libraries;
import org.springframework.boot.loader.tools.Repackager;

import static org.assertj.core.api.Assertions.assertThat;

/** Packs a jar as the build does, and starts it. */
class StartLayoutTest {

	@TempDir
	private Path folder;

	private Path jar;

	@BeforeEach
	void packs() throws Exception {
		// A blank in its name: an address of it is not its path.
		this.jar = this.folder.resolve("packed as usual.jar");
		Path classes = this.folder.resolve("classes.jar");
		String name = Origo.class.getName().replace('.', '/') + ".class";
		try (InputStream bytes = Origo.class.getResourceAsStream("/" + name);
				OutputStream file = Files.newOutputStream(classes);
				JarOutputStream entries = new JarOutputStream(file)) {
			entries.putNextEntry(new JarEntry(name));
			bytes.transferTo(entries);
		}
		Repackager repackager = new Repackager(classes.toFile());
		repackager.setMainClass(Origo.class.getName());
		repackager.setLayoutFactory(new StartLayout());
		repackager.repackage(this.jar.toFile(), Libraries.NONE);
	}

	@Test
	void aFileIsCheckedWithoutSpringBootsLoader() throws Exception {
		assertThat(said("verify", "FILE")).isEqualTo("verify FILE by URLClassLoader");
	}

	@Test
	void allElseIsStartedByTheLoaderThatKnowsWhatLiesWhere() throws Exception {
		assertThat(said("rebuild-inbox")).isEqualTo("rebuild-inbox by Classes");
		assertThat(said()).isEqualTo(" by Classes");
	}

	private String said(String... arguments) throws Exception {
		String java = ProcessHandle.current().info().command().orElse("java");
		List<String> command = Stream.concat(Stream.of(java, "-jar", this.jar.toString()), Stream.of(arguments))
			.toList();
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(said).isZero();
		return said;
	}

}
