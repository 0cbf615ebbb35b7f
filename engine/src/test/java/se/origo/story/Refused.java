package se.origo.story;

import static org.assertj.core.api.Assertions.assertThat;

/** An answer that the door did not accept; that it changed nothing is already proven. */
public final class Refused {

	private final Browser.Answer answer;

	Refused(Browser.Answer answer) {
		this.answer = answer;
		assertThat(answer.status()).as("refused with a sentence: %s", answer).isBetween(400, 499);
		assertThat(answer.body().path("message").asText()).as("a sentence that says what to do").endsWith(".");
	}

	/** It names the field. */
	public Refused at(String field) {
		assertThat(this.answer.body().path("field").asText()).as("%s", this.answer).isEqualTo(field);
		return this;
	}

	/** It says this, in Swedish. */
	public Refused saying(String words) {
		assertThat(this.answer.body().path("message").asText()).contains(words);
		return this;
	}

	/** It is refused with this status. */
	public Refused with(int status) {
		assertThat(this.answer.status()).isEqualTo(status);
		return this;
	}

}
