package se.origo.access;

import se.origo.party.Register;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the register behind Camunda's {@code IdentityService}. */
@Component
class RegisterIdentityPlugin extends AbstractProcessEnginePlugin {

	private final ObjectProvider<Register> register;

	/** The register is asked for late, since it needs the database and the record. */
	RegisterIdentityPlugin(ObjectProvider<Register> register) {
		this.register = register;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setIdentityProviderSessionFactory(new SessionFactory() {
			@Override
			public Class<?> getSessionType() {
				return ReadOnlyIdentityProvider.class;
			}

			@Override
			public Session openSession() {
				return new RegisterIdentityProvider(RegisterIdentityPlugin.this.register.getObject());
			}
		});
	}

}
