package se.origo.access;

import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is said when something goes wrong: a sentence by status and nothing of what
 * happened inside. Scripts get it as JSON.
 */
@Controller
class ErrorPage implements ErrorController {

	private static final Map<HttpStatus, String> SENTENCES = Map.of(HttpStatus.BAD_REQUEST,
			"Begäran gick inte att förstå. Ladda om sidan och försök igen.", HttpStatus.UNAUTHORIZED,
			"Du är inte inloggad. Logga in och försök igen.", HttpStatus.FORBIDDEN,
			"Sidan har legat öppen för länge. Ladda om den och försök igen.", HttpStatus.NOT_FOUND,
			"Sidan finns inte. Kontrollera adressen.", HttpStatus.METHOD_NOT_ALLOWED,
			"Det går inte att göra så här. Ladda om sidan och försök igen.", HttpStatus.PAYLOAD_TOO_LARGE,
			"Det du skickade är för stort. Korta ner det och försök igen.", HttpStatus.TOO_MANY_REQUESTS,
			"Det blev för många försök på kort tid. Vänta en minut och försök igen.", HttpStatus.SERVICE_UNAVAILABLE,
			"Origo kan inte svara just nu. Inget har gått förlorat; försök igen om en stund.");

	private static final String OTHERWISE = "Det gick inte. Försök igen om en stund och kontakta driften om det inte hjälper.";

	@RequestMapping("/error")
	Object error(HttpServletRequest request) {
		HttpStatus status = status(request);
		String sentence = SENTENCES.getOrDefault(status, OTHERWISE);
		if (isCall(request)) {
			return ResponseEntity.status(status)
				.contentType(MediaType.APPLICATION_JSON)
				.body(Map.of("status", status.value(), "message", sentence));
		}
		ModelAndView page = new ModelAndView("error", Map.of("sentence", sentence, "status", status.value()));
		page.setStatus(status);
		return page;
	}

	/** Whoever asks for this address itself has asked for nothing that exists. */
	private static HttpStatus status(HttpServletRequest request) {
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatus known = (code instanceof Integer number) ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
		return (known != null) ? known : HttpStatus.INTERNAL_SERVER_ERROR;
	}

	private static boolean isCall(HttpServletRequest request) {
		Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return asked instanceof String path && (path.startsWith("/api/") || path.startsWith("/camunda/api/"));
	}

}
