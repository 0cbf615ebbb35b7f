package se.origo.access;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import se.origo.party.Scope;

import org.springframework.web.servlet.HandlerInterceptor;

/** Calls that one person makes so often and no more, whatever is asked for. */
class RateGate implements HandlerInterceptor {

	private final Allowance allowance;

	RateGate(Allowance allowance) {
		this.allowance = allowance;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		Optional<Duration> wait = this.allowance.take(Scope.actor());
		if (wait.isPresent()) {
			Allowance.refuse(response, wait.get());
		}
		return wait.isEmpty();
	}

}
