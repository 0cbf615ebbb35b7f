package se.origo.risk;

import java.util.Map;

import se.origo.process.FormGuide;
import se.origo.process.TaskAtHand;

import org.springframework.stereotype.Component;

/** Shows what is asked, at the task where measures are reported. */
@Component
class ReportMeasureGuide implements FormGuide {

	private final MeasureGuide measure;

	ReportMeasureGuide(MeasureGuide measure) {
		this.measure = measure;
	}

	@Override
	public String form() {
		return "report-measure";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return this.measure.shows(task);
	}

}
