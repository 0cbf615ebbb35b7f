package se.origo.access;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import se.origo.party.Scope;
import se.origo.process.Role;

import org.springframework.web.servlet.HandlerInterceptor;

/** Pages and calls that belong to some roles: for everybody else they do not exist. */
class RoleGate implements HandlerInterceptor {

	private final Set<Role> roles;

	RoleGate(Set<Role> roles) {
		this.roles = roles;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		boolean open = Scope.caller().filter(caller -> this.roles.stream().anyMatch(caller::is)).isPresent();
		if (!open) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
		}
		return open;
	}

}
