package se.origo.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A folder with a file for each key and each erasure, for one application alone. A file
 * is written beside, forced to the disk and put in its place in one step, so that there
 * is never half a key.
 */
class KeyFolder implements KeyCabinet {

	private static final String UNFINISHED = ".new-";

	private final Path wrapped;

	private final Path erased;

	KeyFolder(Path folder) {
		this.wrapped = folder.resolve("wrapped");
		this.erased = folder.resolve("erased");
		attempt(() -> {
			Files.createDirectories(this.wrapped);
			return Files.createDirectories(this.erased);
		});
	}

	@Override
	public Optional<WrappedKey> find(String name) {
		return attempt(() -> {
			try {
				return Optional.of(key(Files.readString(this.wrapped.resolve(name))));
			}
			catch (NoSuchFileException ex) {
				if (!Files.isDirectory(this.wrapped)) {
					// The disk is gone, and not the key.
					throw ex;
				}
				return Optional.empty();
			}
		});
	}

	private static WrappedKey key(String text) {
		String[] parts = text.strip().split(" ");
		return new WrappedKey(parts[0], Base64.getDecoder().decode(parts[1]));
	}

	private static String text(WrappedKey key) {
		return key.version() + " " + Base64.getEncoder().encodeToString(key.bytes()) + "\n";
	}

	@Override
	public synchronized boolean add(String name, WrappedKey key) {
		return write(this.wrapped.resolve(name), text(key), false);
	}

	@Override
	public synchronized boolean replace(String name, WrappedKey old, WrappedKey key) {
		return find(name).filter(old::equals).isPresent() && write(this.wrapped.resolve(name), text(key), true);
	}

	@Override
	public synchronized void destroy(String name) {
		attempt(() -> {
			Path file = this.wrapped.resolve(name);
			if (Files.exists(file)) {
				// Over the old bytes, for what a file system that keeps its place is
				// worth.
				try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
					channel.write(ByteBuffer.allocate((int) channel.size()));
					channel.force(true);
				}
				Files.delete(file);
				force(this.wrapped);
			}
			return null;
		});
	}

	@Override
	public Map<String, Integer> versions() {
		Map<String, Integer> versions = new TreeMap<>();
		names(key -> versions.merge(key.version(), 1, Integer::sum) > 0, Integer.MAX_VALUE);
		return versions;
	}

	@Override
	public List<String> notOf(String version, int most) {
		return names(key -> !key.version().equals(version), most);
	}

	private List<String> names(Predicate<WrappedKey> wanted, int most) {
		return attempt(() -> {
			try (Stream<Path> files = Files.list(this.wrapped)) {
				return files.map(file -> file.getFileName().toString())
					.filter(name -> !name.startsWith(UNFINISHED))
					.filter(name -> find(name).filter(wanted).isPresent())
					.limit(most)
					.toList();
			}
		});
	}

	@Override
	public synchronized void enter(Erasure erasure) {
		String key = (erasure.key() != null) ? erasure.key().toString() : "-";
		write(this.erased.resolve(erasure.caseNumber()), String.join("\n", key, erasure.party(), erasure.reason(),
				erasure.proposedBy(), erasure.confirmedBy(), erasure.at().toString(), ""), false);
	}

	@Override
	public List<Erasure> erasures() {
		return attempt(() -> {
			List<Erasure> found = new ArrayList<>();
			try (Stream<Path> files = Files.list(this.erased)) {
				for (Path file : files.filter(file -> !file.getFileName().toString().startsWith(UNFINISHED)).toList()) {
					List<String> lines = Files.readAllLines(file);
					UUID key = lines.get(0).equals("-") ? null : UUID.fromString(lines.get(0));
					found.add(new Erasure(file.getFileName().toString(), key, lines.get(1), lines.get(2), lines.get(3),
							lines.get(4), Instant.parse(lines.get(5))));
				}
			}
			return found;
		});
	}

	/** False when there is such a file and it may not be replaced. */
	private static boolean write(Path file, String text, boolean replace) {
		return attempt(() -> {
			Path beside = Files.createTempFile(file.getParent(), UNFINISHED, "");
			try {
				try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
					channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
					channel.force(true);
				}
				if (replace) {
					Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
				}
				else {
					Files.createLink(file, beside);
				}
				force(file.getParent());
				return true;
			}
			catch (FileAlreadyExistsException ex) {
				return false;
			}
			finally {
				Files.deleteIfExists(beside);
			}
		});
	}

	/** The folder's own entry too has to reach the disk. */
	private static void force(Path folder) throws IOException {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		}
	}

	private static <T> T attempt(Attempt<T> work) {
		try {
			return work.done();
		}
		catch (IOException ex) {
			throw new KeysUnreachable(ex);
		}
	}

	private interface Attempt<T> {

		T done() throws IOException;

	}

}
