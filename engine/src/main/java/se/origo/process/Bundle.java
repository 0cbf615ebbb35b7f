package se.origo.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Everything a process owner ships, as one thing: diagrams, decision tables and forms
 * under names that stay the same in a folder and in a jar.
 *
 * @param resources content by name, such as {@code processes/referral/referral.bpmn}
 */
record Bundle(SortedMap<String, byte[]> resources) {

	private static final String ROOT = "origo/";

	private static final String[] PATTERNS = { "processes/*/*.bpmn", "processes/*/*.dmn", "forms/*/*.form" };

	/**
	 * The bundle on the class path.
	 * @return never null; empty when nothing is shipped
	 * @throws UncheckedIOException when a file cannot be read
	 */
	static Bundle shipped() {
		try {
			SortedMap<String, byte[]> found = new TreeMap<>();
			for (String pattern : PATTERNS) {
				String location = "classpath*:" + ROOT + pattern;
				for (Resource resource : new PathMatchingResourcePatternResolver().getResources(location)) {
					found.put(nameOf(resource, pattern), resource.getContentAsByteArray());
				}
			}
			return new Bundle(found);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String nameOf(Resource resource, String pattern) throws IOException {
		String address = resource.getURL().toString();
		String folder = ROOT + pattern.substring(0, pattern.indexOf('/') + 1);
		return address.substring(address.lastIndexOf(folder) + ROOT.length());
	}

	/**
	 * The same bundle with one file changed or added.
	 * @param name the file's name in the bundle
	 * @param content its new text
	 */
	Bundle with(String name, String content) {
		SortedMap<String, byte[]> changed = new TreeMap<>(this.resources);
		changed.put(name, content.getBytes(StandardCharsets.UTF_8));
		return new Bundle(changed);
	}

	/** The text of one file of the bundle. */
	String text(String name) {
		return new String(this.resources.get(name), StandardCharsets.UTF_8);
	}

	/** What is in the bundle of one kind, such as {@code .bpmn}, by name. */
	Map<String, byte[]> ending(String suffix) {
		Map<String, byte[]> some = new TreeMap<>(this.resources);
		some.keySet().removeIf(name -> !name.endsWith(suffix));
		return some;
	}

	boolean isEmpty() {
		return this.resources.isEmpty();
	}

	/** SHA-256 over all names and contents: changes when any of them does. */
	String fingerprint() {
		return sha256(digest -> this.resources.forEach((name, content) -> {
			add(digest, name.getBytes(StandardCharsets.UTF_8));
			add(digest, content);
		}));
	}

	/** The hash of what is put into it, with its kind in front. */
	static String sha256(Consumer<MessageDigest> content) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			content.accept(digest);
			return "sha256:" + HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** With its length in front, so that no two bundles read as the same bytes. */
	private static void add(MessageDigest digest, byte[] bytes) {
		digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
		digest.update(bytes);
	}

}
