package se.origo.browser;

import java.util.ArrayList;
import java.util.List;

import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The place where the people of one test sit at their browsers. Give a test method a
 * parameter of this type; whatever is open is photographed when the test fails, and
 * closed when it ends.
 */
final class Office {

	private final String address;

	private final String password;

	private final Stories stories;

	private final List<Person> people = new ArrayList<>();

	private Office(ApplicationContext application) {
		Environment environment = application.getEnvironment();
		this.stories = application.getBean(Stories.class);
		this.address = "http://localhost:" + environment.getRequiredProperty("local.server.port");
		this.password = environment.getRequiredProperty("ORIGO_TRIAL_PASSWORD");
	}

	/**
	 * What has happened before anybody here looks: told in calls, not clicks, since a
	 * click costs a hundred times as much.
	 */
	Story story() {
		return this.stories.begin();
	}

	/** Somebody comes to work: a window of their own, at the sign-in page. */
	Person person(String name) {
		Person person = new Person(name, this.address, new Window(Chromium.window()));
		this.people.add(person);
		return person;
	}

	/** Somebody comes to work and signs in. */
	Person signIn(String name) {
		return person(name).signIn(name, this.password);
	}

	/** Opens an office for each test method that asks for one. */
	static final class Opening implements ParameterResolver, AfterEachCallback {

		private static final Namespace HERE = Namespace.create(Office.class);

		@Override
		public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
			return parameter.getParameter().getType() == Office.class;
		}

		@Override
		public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
			Office office = new Office(SpringExtension.getApplicationContext(test));
			test.getStore(HERE).put(Office.class, office);
			return office;
		}

		@Override
		public void afterEach(ExtensionContext test) {
			Office office = test.getStore(HERE).get(Office.class, Office.class);
			if (office == null) {
				return;
			}
			if (test.getExecutionException().isPresent()) {
				office.people.forEach(person -> person.photograph("failed-" + test.getDisplayName()));
			}
			office.people.forEach(person -> person.window().close());
		}

	}

}
