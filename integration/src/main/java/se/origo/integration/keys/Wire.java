package se.origo.integration.keys;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What goes over the wire, in Transit's words; bytes are in base64. */
final class Wire {

	private static final Pattern CIPHERTEXT = Pattern.compile("vault:v(\\d{1,9}):\\S+");

	private Wire() {
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Request(String context, String plaintext, String ciphertext) {
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	record Answer(Data data) {

		Data checked() throws KeyServiceFault {
			if (this.data == null) {
				throw new KeyServiceFault("The key service answers without data");
			}
			return this.data;
		}

	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	record Data(String plaintext, String ciphertext, @JsonProperty("latest_version") Integer latestVersion) {

		KeyService.Ciphertext sealed() throws KeyServiceFault {
			Matcher parts = CIPHERTEXT.matcher((this.ciphertext != null) ? this.ciphertext : "");
			if (!parts.matches()) {
				throw new KeyServiceFault("The key service answers without a ciphertext");
			}
			return new KeyService.Ciphertext(Integer.parseInt(parts.group(1)), this.ciphertext);
		}

		byte[] plain() throws KeyServiceFault {
			try {
				return Base64.getDecoder().decode(this.plaintext);
			}
			catch (IllegalArgumentException | NullPointerException ex) {
				throw new KeyServiceFault("The key service answers without a plain text");
			}
		}

		int version() throws KeyServiceFault {
			if (this.latestVersion == null) {
				throw new KeyServiceFault("The key service does not say which version is the newest");
			}
			return this.latestVersion;
		}

	}

}
