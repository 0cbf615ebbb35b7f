package se.origo.process;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * A verb that a process owner may draw: {@code delegateExpression="${sendReferral}"}.
 * Diagrams bind to verbs, never to classes, so they can be redrawn freely with the verbs
 * that exist. The annotation is the step's entry in the catalogue and its element
 * template in Camunda Modeler.
 */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Step {

	/** The verb, the same word as the class in camelCase. */
	@AliasFor(annotation = Component.class)
	String value();

	/** Swedish label in the editor, imperative. */
	String label();

	/** One Swedish sentence: what the step does. */
	String does();

	/** Variables the step needs. */
	Variable[] reads() default {};

	/** Variables the step sets. */
	Variable[] writes() default {};

}
