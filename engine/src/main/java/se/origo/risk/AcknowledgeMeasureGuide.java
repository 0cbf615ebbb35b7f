package se.origo.risk;

import java.util.Map;

import se.origo.process.FormGuide;
import se.origo.process.TaskAtHand;

import org.springframework.stereotype.Component;

/** Shows what is asked, at the task where it is acknowledged. */
@Component
class AcknowledgeMeasureGuide implements FormGuide {

	private final MeasureGuide measure;

	AcknowledgeMeasureGuide(MeasureGuide measure) {
		this.measure = measure;
	}

	@Override
	public String form() {
		return "acknowledge-measure";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return this.measure.shows(task);
	}

}
