package se.origo.tasklist;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

import se.origo.keys.KeysUnreachable;
import se.origo.process.Objection;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Turns what goes wrong into an answer in Camunda's format, whose message Tasklist shows.
 */
@RestControllerAdvice(basePackageClasses = Refusals.class)
class Refusals {

	private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

	private final NotFound notFound;

	Refusals(NotFound notFound) {
		this.notFound = notFound;
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> refused(Refusal refusal, HttpServletRequest request) {
		if (refusal.status() == HttpStatus.NOT_FOUND) {
			this.notFound.tell(asked(request));
		}
		return answer(refusal.status(), refusal.field(), refusal.getMessage());
	}

	/** What the path names. */
	private static String asked(HttpServletRequest request) {
		Map<?, ?> names = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		return (names != null) ? names.values().stream().map(String::valueOf).findFirst().orElse(null) : null;
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> objected(Objection objection) {
		return answer(HttpStatus.BAD_REQUEST, objection.field(), objection.getMessage());
	}

	@ExceptionHandler(OptimisticLockingException.class)
	ResponseEntity<Map<String, Object>> overtaken() {
		return answer(HttpStatus.CONFLICT, null, "Någon annan hann före. Inget har ändrats; ladda om uppgiften.");
	}

	@ExceptionHandler(KeysUnreachable.class)
	ResponseEntity<Map<String, Object>> sealed() {
		return answer(HttpStatus.SERVICE_UNAVAILABLE, null, KeysUnreachable.SENTENCE);
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException ex) {
		return answer(HttpStatus.BAD_REQUEST, null, "Svaret gick inte att läsa. Ladda om uppgiften och försök igen.");
	}

	/**
	 * What cannot be an answer at all: another kind of text, a word where a number goes.
	 */
	@ExceptionHandler({ HttpMediaTypeException.class, HttpRequestMethodNotSupportedException.class,
			ServletRequestBindingException.class, TypeMismatchException.class, RequestRejectedException.class })
	ResponseEntity<Map<String, Object>> misunderstood(Exception ex) {
		HttpStatusCode status = (ex instanceof ErrorResponse answer) ? answer.getStatusCode() : HttpStatus.BAD_REQUEST;
		return answer(HttpStatus.valueOf(status.value()), null,
				"Begäran gick inte att förstå. Ladda om sidan och försök igen.");
	}

	/** The engine wraps what a step throws, so the cause decides. */
	@ExceptionHandler
	ResponseEntity<Map<String, Object>> failed(Exception ex, HttpServletRequest request) {
		Throwable cause = ex;
		while (cause.getCause() != null && !isKnown(cause)) {
			cause = cause.getCause();
		}
		if (cause instanceof Refusal refusal) {
			return refused(refusal, request);
		}
		if (cause instanceof Objection objection) {
			return objected(objection);
		}
		if (cause instanceof KeysUnreachable) {
			return sealed();
		}
		if (isOvertaken(cause)) {
			return overtaken();
		}
		// The kind and the place say enough; a message may quote what somebody has
		// written.
		StackTraceElement[] trace = cause.getStackTrace();
		LOG.error("A call failed: {} at {}", cause.getClass().getName(), (trace.length > 0) ? trace[0] : "?");
		return answer(HttpStatus.INTERNAL_SERVER_ERROR, null,
				"Det gick inte. Inget har ändrats. Försök igen om en stund och kontakta driften om det inte hjälper.");
	}

	private static boolean isKnown(Throwable cause) {
		return cause instanceof Refusal || cause instanceof Objection || cause instanceof KeysUnreachable
				|| isOvertaken(cause);
	}

	/**
	 * Whether somebody else has acted between this call's look and its act: a row has
	 * changed, the task is taken or done, the other side no longer waits for what is
	 * reported, or the database lets one of two go (class 40, deadlock among it) or finds
	 * the row already there (23505).
	 */
	private static boolean isOvertaken(Throwable cause) {
		return cause instanceof OptimisticLockingException || cause instanceof MismatchingMessageCorrelationException
				|| cause instanceof TaskAlreadyClaimedException || isGone(cause)
				|| cause instanceof SQLException database && database.getSQLState() != null
						&& database.getSQLState().matches("40...|23505");
	}

	/** The engine's way to say that a task or its instance has ended in the meantime. */
	private static boolean isGone(Throwable cause) {
		return cause instanceof NullValueException
				&& (cause.getMessage().startsWith("Cannot find task") || cause.getMessage().contains("doesn't exist"));
	}

	private static ResponseEntity<Map<String, Object>> answer(HttpStatus status, String field, String sentence) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("type", "RestException");
		body.put("message", sentence);
		body.put("code", 0);
		body.put("field", field);
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(body);
	}

}
