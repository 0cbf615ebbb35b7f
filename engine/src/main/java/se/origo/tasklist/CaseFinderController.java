package se.origo.tasklist;

import java.util.List;
import java.util.Map;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Looks for cases. A POST, so that what is sought stands in no address and no log of a
 * proxy; {@code access} says who may and how often.
 */
@RestController
class CaseFinderController {

	private final CaseFinder finder;

	CaseFinderController(CaseFinder finder) {
		this.finder = finder;
	}

	@PostMapping("/api/cases/search")
	ResponseEntity<Map<String, List<CaseFinder.Found>>> search(@RequestBody Sought body) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(Map.of("cases", this.finder.find(body.sought())));
	}

	/**
	 * What is sought.
	 *
	 * @param sought a case number or a personal identity number, as it was typed
	 */
	record Sought(String sought) {
	}

}
