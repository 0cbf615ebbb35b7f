package se.origo.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;

import org.junit.jupiter.api.Test;

class BundleTest {

	private final Bundle bundle = new Bundle(new TreeMap<>()).with("processes/a/a.bpmn", "a")
		.with("forms/a/b.form", "b");

	@Test
	void shippedFilesHaveNamesThatAreTheSameInAFolderAndInAJar() {
		assertThat(Bundle.shipped().resources().keySet())
			.allMatch(name -> name.matches("processes/[a-z-]+/[a-z-]+\\.(bpmn|dmn)|forms/[a-z-]+/[a-z-]+\\.form"));
	}

	@Test
	void theFingerprintChangesWithAnyContentAndWithAnyName() {
		assertThat(this.bundle.with("forms/a/b.form", "c").fingerprint()).isNotEqualTo(this.bundle.fingerprint());
		assertThat(this.bundle.with("forms/a/c.form", "b").fingerprint()).isNotEqualTo(this.bundle.fingerprint());
		assertThat(this.bundle.with("forms/a/b.form", "b").fingerprint()).isEqualTo(this.bundle.fingerprint());
	}

}
