package se.origo;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@OrigoTest
class StartTest {

	@Autowired
	TestRestTemplate http;

	@Autowired
	RepositoryService repository;

	@Test
	void aStartedApplicationSaysThatItIsUpAndNothingMore() {
		assertThat(this.http.getForObject("/actuator/health", String.class)).isEqualTo("{\"status\":\"UP\"}");
	}

}
