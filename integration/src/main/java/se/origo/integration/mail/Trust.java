package se.origo.integration.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Trusts the certificates of a file and no others. */
final class Trust {

	private Trust() {
	}

	static SSLSocketFactory in(Path certificates) {
		try (InputStream file = Files.newInputStream(certificates)) {
			KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
			store.load(null, null);
			int count = 0;
			for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
				store.setCertificateEntry("trusted-" + count++, each);
			}
			TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			trust.init(store);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, trust.getTrustManagers(), null);
			return context.getSocketFactory();
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new IllegalArgumentException("The certificates in " + certificates + " cannot be read", ex);
		}
	}

}
