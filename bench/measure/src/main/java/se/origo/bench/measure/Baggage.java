package se.origo.bench.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks for what a jar carries that no machine of ours can run. */
final class Baggage {

	/**
	 * Programs and libraries of other systems, by how such files and folders are called.
	 */
	private static final Pattern FOREIGN = Pattern.compile(
			"(?i).*(\\.(dll|exe|dylib|jnilib)|(^|[/._-])(darwin|macos|osx|windows|win32|win64|freebsd|aix|sunos|solaris|alpine)[/._-].*"
					+ "\\.(so|jar|zip|txz|tgz|node))");

	private Baggage() {
	}

	/**
	 * Looks into a jar and all jars in it.
	 * @throws IllegalStateException naming what is too much
	 */
	static void demandNone(Path jar) throws IOException {
		List<String> found = new ArrayList<>();
		try (InputStream file = Files.newInputStream(jar)) {
			look(file, "", found);
		}
		if (!found.isEmpty()) {
			throw new IllegalStateException("The jar carries what only other systems can run: " + found);
		}
	}

	private static void look(InputStream jar, String place, List<String> found) throws IOException {
		ZipInputStream entries = new ZipInputStream(jar);
		for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
			String name = place + entry.getName();
			if (FOREIGN.matcher(name).matches()) {
				found.add(name);
			}
			if (name.endsWith(".jar")) {
				look(entries, name + "!/", found);
			}
		}
	}

}
