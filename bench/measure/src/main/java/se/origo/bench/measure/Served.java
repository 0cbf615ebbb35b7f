package se.origo.bench.measure;

import java.util.List;

import se.origo.bench.Crowd;
import se.origo.bench.LifeCycle;

/** A server and the people in front of it, who are in this JVM. */
record Served(String name, List<String> databases, Web server, LifeCycle errand) implements Candidate {

	@Override
	public long live(int times, int people) throws Exception {
		return Crowd.live(this.errand, times, people);
	}

	@Override
	public void close() {
		this.server.close();
	}

}
