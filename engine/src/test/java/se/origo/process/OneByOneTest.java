package se.origo.process;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import se.origo.OrigoTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.springframework.transaction.support.TransactionSynchronization.STATUS_COMMITTED;
import static org.springframework.transaction.support.TransactionSynchronization.STATUS_ROLLED_BACK;
import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of the others when something cannot be done for one. */
@OrigoTest
@ExtendWith(OutputCaptureExtension.class)
class OneByOneTest {

	@Autowired
	OneByOne oneByOne;

	@Test
	void whatFailsForOneIsUndoneForItAndDoneForTheOthers(CapturedOutput output) {
		Map<Integer, Integer> ends = new TreeMap<>();
		this.oneByOne.each("count", List.of(1, 2, 3), one -> {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCompletion(int status) {
					ends.put(one, status);
				}
			});
			if (one == 2) {
				throw new IllegalStateException("Anna bor i Danderyd");
			}
		});
		assertThat(ends).containsExactly(Map.entry(1, STATUS_COMMITTED), Map.entry(2, STATUS_ROLLED_BACK),
				Map.entry(3, STATUS_COMMITTED));
		assertThat(output).contains("To count failed for one of 3", "java.lang.IllegalStateException")
			.doesNotContain("Anna");
	}

}
