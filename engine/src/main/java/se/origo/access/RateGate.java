package se.origo.access;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import se.origo.party.Scope;

import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Calls that one person, or for what is open to everybody one address, makes so often and
 * no more, whatever is asked for.
 */
class RateGate implements HandlerInterceptor {

	private final Allowance allowance;

	private final Function<HttpServletRequest, String> key;

	private RateGate(Allowance allowance, Function<HttpServletRequest, String> key) {
		this.allowance = allowance;
		this.key = key;
	}

	static RateGate perPerson(Allowance allowance) {
		return new RateGate(allowance, request -> Scope.actor());
	}

	static RateGate perAddress(Allowance allowance) {
		return new RateGate(allowance, request -> SignInLimit.network(request.getRemoteAddr()));
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		Optional<Duration> wait = this.allowance.take(this.key.apply(request));
		if (wait.isPresent()) {
			Allowance.refuse(response, wait.get());
		}
		return wait.isEmpty();
	}

}
