package se.origo.keys;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.PreDestroy;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Makes, lends and destroys keys. Nobody is given a key to keep: work is done with it and
 * it is overwritten.
 */
@Service
public class Keys {

	private final KeyCabinet cabinet;

	private final MasterKey master;

	private final OpenedKeys opened = new OpenedKeys(System::nanoTime);

	Keys(KeyCabinet cabinet, MasterKey master) {
		this.cabinet = cabinet;
		this.master = master;
	}

	/**
	 * Makes a key of its own for a case.
	 * @return its id, which says nothing and is all that the database may know
	 * @throws KeysUnreachable when it cannot be kept
	 */
	public UUID make() {
		UUID id = UUID.randomUUID();
		add(id.toString());
		return id;
	}

	private void add(String name) {
		byte[] key = Aead.newKey();
		try {
			this.cabinet.add(name, this.master.wrap(name, key));
		}
		finally {
			Arrays.fill(key, (byte) 0);
		}
	}

	/**
	 * Does work with a case's key.
	 * @param id the key's id
	 * @param work what to do; it must not keep the key
	 * @return what the work returns
	 * @throws NoSuchKey when it has been destroyed
	 * @throws KeysUnreachable when it cannot be fetched
	 */
	public <T> T with(UUID id, Function<byte[], T> work) {
		return lend(id.toString(), work);
	}

	/**
	 * Does work with a party's own index key, which is made when it is first asked for.
	 * @param party the party's code
	 * @param work what to do; it must not keep the key
	 * @return what the work returns
	 * @throws KeysUnreachable when it cannot be fetched
	 */
	public <T> T withIndexKey(String party, Function<byte[], T> work) {
		String name = "index-" + party;
		try {
			return lend(name, work);
		}
		catch (NoSuchKey ex) {
			// Another node may have been faster; then its key is the one.
			add(name);
			return lend(name, work);
		}
	}

	private <T> T lend(String name, Function<byte[], T> work) {
		byte[] key = this.opened.get(name,
				() -> this.master.unwrap(name, this.cabinet.find(name).orElseThrow(NoSuchKey::new)));
		try {
			return work.apply(key);
		}
		finally {
			Arrays.fill(key, (byte) 0);
		}
	}

	/** Whether a case's key is still in the cabinet. */
	public boolean isThere(UUID id) {
		return this.cabinet.find(id.toString()).isPresent();
	}

	/**
	 * Destroys a case's key: nothing sealed with it can be opened any more, on any node
	 * after ten seconds at the latest.
	 * @param id the key's id
	 */
	public void destroy(UUID id) {
		this.cabinet.destroy(id.toString());
		this.opened.forget(id.toString());
	}

	/** What is opened does not outlive the application. */
	@PreDestroy
	void forgetAll() {
		this.opened.forgetAll();
	}

	@Scheduled(fixedDelay = 1000)
	void sweep() {
		this.opened.sweep();
	}

}
