package se.origo.tasklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import se.origo.party.Caller;
import se.origo.process.Role;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in, as Tasklist and our own pages ask. */
@RestController
class SessionController {

	@GetMapping("/camunda/api/engine/engine/")
	List<Map<String, String>> engines() {
		return List.of(Map.of("name", "default"));
	}

	@GetMapping("/camunda/api/admin/auth/user/default")
	Map<String, Object> user() {
		return Map.of("userId", Desk.caller().person(), "authorizedApps", List.of("tasklist"));
	}

	@GetMapping("/camunda/api/engine/engine/default/user/{id}/profile")
	TaskDto.UserDto profile(@PathVariable String id) {
		Caller caller = Desk.caller();
		if (!caller.person().equals(id)) {
			throw Refusal.notFound();
		}
		return TaskDto.UserDto.of(id, caller.display());
	}

	@GetMapping("/api/me")
	Map<String, Object> me() {
		Caller caller = Desk.caller();
		List<Map<String, String>> pages = new ArrayList<>();
		if (Role.whoSearch().stream().anyMatch(caller::is)) {
			pages.add(Map.of("label", "Sök ärende", "href", "/cases/"));
		}
		if (caller.is(Role.AUDITOR)) {
			pages.add(Map.of("label", "Granskning", "href", "/audit/"));
		}
		if (caller.is(Role.OPERATOR)) {
			pages.add(Map.of("label", "Drift", "href", "/operations/"));
		}
		return Map.of("display", caller.display(), "roles",
				caller.mandates().stream().map(mandate -> mandate.role().code()).distinct().toList(), "pages", pages);
	}

}
