package se.origo.access;

import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.origo.party.Register;
import se.origo.party.Scope;
import se.origo.process.Happening;
import se.origo.process.Happenings;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts on record who comes in, who goes, and that somebody was refused, in which case the
 * record knows the kind of reason and nothing of who it was. Outside, each refusal looks
 * the same.
 */
@Component
class Doorkeeper implements AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutHandler {

	private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

	private final Register register;

	private final Happenings happenings;

	private final TransactionTemplate transaction;

	private final SignInLimit limit;

	Doorkeeper(Register register, Happenings happenings, PlatformTransactionManager transactions, SignInLimit limit) {
		this.register = register;
		this.happenings = happenings;
		this.transaction = new TransactionTemplate(transactions);
		this.limit = limit;
	}

	/** Whoever cannot be put on record is not in. */
	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication signedIn) throws IOException {
		try {
			tellOf(signedIn.getName(), "signed-in");
		}
		catch (RuntimeException ex) {
			SecurityContextHolder.clearContext();
			HttpSession session = request.getSession(false);
			if (session != null) {
				session.invalidate();
			}
			throw ex;
		}
		response.sendRedirect("/");
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException refused) throws IOException {
		this.limit.failed(request);
		tell(new Happening("sign-in-refused", null, null, null, Map.of("reason", RefusalReason.of(refused))));
		response.sendRedirect("/login?error");
	}

	/** Whoever wants to go, goes, on record or not. */
	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
		if (signedIn == null) {
			return;
		}
		try {
			tellOf(signedIn.getName(), "signed-out");
		}
		catch (RuntimeException ex) {
			LOG.error("A sign-out is not on record: {}", ex.getClass().getName());
		}
	}

	private void tellOf(String person, String kind) {
		Happening happening = new Happening(kind, null, null, person, Map.of());
		this.register.callerById(person).ifPresentOrElse(caller -> Scope.as(caller, () -> {
			record(happening);
			return null;
		}), () -> tell(happening));
	}

	private void tell(Happening happening) {
		Supplier<Void> work = () -> {
			record(happening);
			return null;
		};
		Scope.asSystem("sign-in", work);
	}

	private void record(Happening happening) {
		this.transaction.executeWithoutResult(status -> this.happenings.tell(happening));
	}

}
