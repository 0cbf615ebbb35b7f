package se.origo.tasklist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.RepositoryService;

import org.springframework.stereotype.Component;

/** The forms of each deployed bundle; a case keeps the forms of the bundle it runs on. */
@Component
class Forms {

	private final RepositoryService repository;

	private final Map<String, FormSchema> read = new ConcurrentHashMap<>();

	/** With which bundle a version came: that never changes. */
	private final Map<String, String> deployments = new ConcurrentHashMap<>();

	Forms(RepositoryService repository) {
		this.repository = repository;
	}

	/**
	 * A form as it was deployed together with a diagram.
	 * @param definitionId the version of the process
	 * @param form the form's id
	 * @return the form
	 */
	FormSchema of(String definitionId, String form) {
		String deployment = this.deployments.computeIfAbsent(definitionId,
				id -> this.repository.getProcessDefinition(id).getDeploymentId());
		return this.read.computeIfAbsent(deployment + "/" + form, key -> load(deployment, form));
	}

	private FormSchema load(String deployment, String form) {
		String name = this.repository.getDeploymentResourceNames(deployment)
			.stream()
			.filter(resource -> resource.endsWith("/" + form + ".form"))
			.findFirst()
			.orElseThrow(Refusal::notFound);
		try (InputStream source = this.repository.getResourceAsStream(deployment, name)) {
			return FormSchema.parse(source.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
