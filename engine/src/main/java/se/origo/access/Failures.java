package se.origo.access;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import se.origo.keys.KeysUnreachable;

import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * The last to hear of what nobody expected. The kind and the place go to the log and
 * nothing else does: a message may quote what somebody has written, and the server's own
 * log entry would print it.
 */
class Failures implements HandlerExceptionResolver {

	private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

	@Override
	public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler,
			Exception failure) {
		if (failure instanceof RequestRejectedException) {
			return answered(response, HttpServletResponse.SC_BAD_REQUEST);
		}
		if (isNobodyThere(failure)) {
			return new ModelAndView();
		}
		log(failure);
		return answered(response, keysAreAway(failure) ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
				: HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
	}

	private static ModelAndView answered(HttpServletResponse response, int status) {
		try {
			response.sendError(status);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new ModelAndView();
	}

	private static boolean keysAreAway(Throwable failure) {
		return failure instanceof KeysUnreachable || failure.getCause() != null && keysAreAway(failure.getCause());
	}

	/**
	 * Whether the browser has left while its answer was on the way, which is no failure.
	 * Only the server that writes to it says so: "connection reset" by the database is
	 * one.
	 */
	static boolean isNobodyThere(Throwable failure) {
		return failure instanceof ClientAbortException || failure instanceof AsyncRequestNotUsableException
				|| failure.getCause() != null && isNobodyThere(failure.getCause());
	}

	static void log(Throwable failure) {
		Throwable cause = failure;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		StackTraceElement[] trace = cause.getStackTrace();
		LOG.error("A call failed: {} at {}", cause.getClass().getName(), (trace.length > 0) ? trace[0] : "?");
	}

}
