package se.origo.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import se.origo.party.Caller;
import se.origo.party.Register;
import se.origo.party.Scope;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks the register, at each request, what the signed-in person may do now. Nothing of it
 * is kept in the session: a right that the register ends, ends with the next click.
 */
class CallerFilter extends OncePerRequestFilter {

	private final Register register;

	CallerFilter(Register register) {
		this.register = register;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
		if (signedIn == null || signedIn instanceof AnonymousAuthenticationToken) {
			chain.doFilter(request, response);
			return;
		}
		Caller caller = this.register.callerInSession(signedIn.getName()).orElse(null);
		if (caller == null) {
			request.getSession().invalidate();
			response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
			return;
		}
		Scope.<Void, IOException, ServletException>through(caller, () -> {
			chain.doFilter(request, response);
			return null;
		});
	}

}
