package se.origo.casefile;

import java.util.List;

import se.origo.deadline.SwedishTime;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The guards that stand in a case. What has come along with a hand-over is told with the
 * function it came from, and without its reason, which stays there.
 */
@Component
@Order(1)
class SetGuards implements Guard {

	private final Guards guards;

	SetGuards(Guards guards) {
		this.guards = guards;
	}

	@Override
	public List<Warning> warnings(Cover cover) {
		return this.guards.of(cover.caseNumber()).stream().map(SetGuards::warning).toList();
	}

	private static Warning warning(Guards.Standing guard) {
		return new Warning(guard.kind().code(), guard.kind().heading(), guard.kind().advice() + " Ansvarig: "
				+ guard.ownerFunction() + ". Ses över senast den " + SwedishTime.day(guard.reviewOn()) + ".");
	}

}
