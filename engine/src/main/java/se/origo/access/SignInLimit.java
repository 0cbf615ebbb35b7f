package se.origo.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nobody signs in as fast as a machine guesses: each step counts for the address, each
 * failure for the name.
 */
@Component
class SignInLimit extends OncePerRequestFilter {

	/** What one household or office has at most of the newer kind of address. */
	private static final int NETWORK = 8;

	private final Allowance addresses;

	private final Allowance names;

	SignInLimit(Limits limits, Clock clock) {
		this.addresses = new Allowance(limits.signInsPerAddress(), clock);
		this.names = new Allowance(limits.failuresPerName(), clock);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getServletPath();
		return !(path.startsWith("/oauth2/") || path.startsWith("/login/") || isForm(request));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<Duration> wait = this.addresses.take(network(request.getRemoteAddr()))
			.or(() -> isForm(request) ? this.names.spent(name(request)) : Optional.empty());
		if (wait.isPresent()) {
			Allowance.refuse(response, wait.get());
		}
		else {
			chain.doFilter(request, response);
		}
	}

	/** Told of each sign-in that failed. */
	void failed(HttpServletRequest request) {
		if (isForm(request)) {
			this.names.take(name(request));
		}
	}

	private static boolean isForm(HttpServletRequest request) {
		return "POST".equals(request.getMethod()) && "/login".equals(request.getServletPath());
	}

	private static String name(HttpServletRequest request) {
		String name = request.getParameter("username");
		return (name != null) ? name.strip().toLowerCase(Locale.ROOT) : "";
	}

	static String network(String address) {
		try {
			byte[] bytes = InetAddress.getByName(address).getAddress();
			return Arrays.toString((bytes.length > NETWORK) ? Arrays.copyOf(bytes, NETWORK) : bytes);
		}
		catch (UnknownHostException ex) {
			return "";
		}
	}

}
