package se.origo.system;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;

import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reads JSON strictly: one meaning or none. A body with the same key twice, with
 * something after its end, or larger than any form, is refused before anything is done
 * with it.
 */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

	/** Bytes; the longest form has some twenty thousand signs. */
	private static final long LONGEST_BODY = 1_000_000;

	private static final int DEEPEST = 20;

	@Bean
	Jackson2ObjectMapperBuilderCustomizer strictJson() {
		StreamReadConstraints limits = StreamReadConstraints.builder()
			.maxDocumentLength(LONGEST_BODY)
			.maxNestingDepth(DEEPEST)
			.build();
		return json -> json
			.factory(JsonFactory.builder()
				.streamReadConstraints(limits)
				.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
				.build())
			.featuresToEnable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
	}

}
