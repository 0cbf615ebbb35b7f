package se.origo.keys;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;

/**
 * Wraps all keys under the newest version of the master key, some at a time, while people
 * work. It may be repeated, interrupted and done on two nodes at once: a key is replaced
 * only where it still is what was read.
 */
@Service
class Rotation {

	private static final int BATCH = 200;

	private final KeyCabinet cabinet;

	private final MasterKey master;

	Rotation(KeyCabinet cabinet, MasterKey master) {
		this.cabinet = cabinet;
		this.master = master;
	}

	/**
	 * How it stands.
	 *
	 * @param newest the newest version of the master key
	 * @param versions how many keys each version wraps
	 * @param left how many are not under the newest
	 */
	record Standing(String newest, Map<String, Integer> versions, int left) {
	}

	Standing standing() {
		String newest = this.master.version();
		Map<String, Integer> versions = this.cabinet.versions();
		int all = versions.values().stream().mapToInt(Integer::intValue).sum();
		return new Standing(newest, versions, all - versions.getOrDefault(newest, 0));
	}

	/** Wraps the next batch anew and says how it stands after that. */
	Standing rewrapSome() {
		List<String> names = this.cabinet.notOf(this.master.version(), BATCH);
		names.forEach(name -> this.cabinet.find(name)
			.ifPresent(old -> this.cabinet.replace(name, old, this.master.rewrap(name, old))));
		return standing();
	}

}
