package se.origo.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import se.origo.party.Scope;
import se.origo.process.Role;

import org.springframework.web.servlet.HandlerInterceptor;

/** Pages and calls that belong to one role: for everybody else they do not exist. */
class RoleGate implements HandlerInterceptor {

	private final Role role;

	RoleGate(Role role) {
		this.role = role;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		boolean open = Scope.caller().filter(caller -> caller.is(this.role)).isPresent();
		if (!open) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
		}
		return open;
	}

}
