package se.origo.access;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page. */
@Controller
class LoginPage {

	private final boolean trial;

	LoginPage(Environment environment) {
		this.trial = environment.matchesProfiles("trial");
	}

	@GetMapping("/login")
	String login(@RequestParam(required = false) String error, @RequestParam(required = false) String loggedout,
			Model model) {
		model.addAttribute("error", error != null);
		model.addAttribute("loggedOut", loggedout != null);
		model.addAttribute("trial", this.trial);
		return "login";
	}

}
