package se.origo.system;

import java.util.Map;
import java.util.regex.Pattern;

import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.joda.time.DateTime;

/**
 * What an expression can reach: declared variables, the verbs, the deadline table, and
 * operators. The engine's own resolver of Java properties and methods is left out, so an
 * expression in a diagram, a filter or a query ({@code ${''.getClass()…}},
 * CVE-2026-109432) finds no way into Java, whoever evaluates it and however deep it
 * stands.
 */
class NarrowExpressions extends JuelExpressionManager {

	NarrowExpressions(Map<Object, Object> verbs) {
		super(verbs);
	}

	@Override
	protected ELResolver createElResolver() {
		CompositeELResolver resolver = new CompositeELResolver();
		resolver.add(new Declared());
		resolver.add(new ReadOnlyMapELResolver(this.beans));
		resolver.add(new MapELResolver(true));
		resolver.add(new Exceptions());
		return resolver;
	}

	/**
	 * Variables that the data dictionary has, and the execution, of which only the case
	 * number is told. What somebody has put into a variable of another name is not read,
	 * and nothing is written.
	 */
	private static final class Declared extends VariableScopeElResolver {

		@Override
		public Object getValue(ELContext context, Object base, Object property) {
			boolean declared = EXECUTION_KEY.equals(property) || Variable.named(String.valueOf(property))
				.filter(variable -> variable.place() == Variable.Place.ENGINE)
				.isPresent();
			return (base == null && declared) ? super.getValue(context, base, property) : null;
		}

		@Override
		public boolean isReadOnly(ELContext context, Object base, Object property) {
			return true;
		}

		@Override
		public void setValue(ELContext context, Object base, Object property, Object value) {
			throw Exceptions.refused();
		}

	}

	/**
	 * The two things of Java that are let through by name: the case number, which a
	 * called diagram is given, and reckoning with the moment that {@code dateTime()}
	 * returns.
	 */
	private static final class Exceptions extends BeanELResolver {

		private static final Pattern RECKONING = Pattern.compile("(plus|minus|with)[A-Z][A-Za-z]*|toDate");

		Exceptions() {
			super(true);
		}

		@Override
		public Object getValue(ELContext context, Object base, Object property) {
			if (base instanceof DelegateExecution execution && "processBusinessKey".equals(property)) {
				context.setPropertyResolved(true);
				return execution.getProcessBusinessKey();
			}
			throw refused();
		}

		@Override
		public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] params) {
			if (base instanceof DateTime && RECKONING.matcher(String.valueOf(method)).matches()) {
				return super.invoke(context, base, method, types, params);
			}
			throw refused();
		}

		/** Says nothing of what was asked for: the sentence may be shown or logged. */
		private static ELException refused() {
			return new ELException("An expression may name variables and verbs, and nothing of Java");
		}

	}

}
