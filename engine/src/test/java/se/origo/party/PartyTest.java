package se.origo.party;

import se.origo.process.Role;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PartyTest {

	@Test
	void aMunicipalitysFunctionReadsAsPeopleSayIt() {
		Party botkyrka = new Party("botkyrka", Party.Kind.MUNICIPALITY, "Botkyrka", "0127", Agreement.SIGNED);
		assertThat(botkyrka.function(Role.CONTACT)).isEqualTo("Kontaktperson Botkyrka");
		assertThat(botkyrka.function(Role.DEPUTY, 2)).isEqualTo("Ersättare 2 Botkyrka");
	}

	@Test
	void elsewhereAnOrganisationsNameStandsAfterAComma() {
		Party centre = new Party("origo", Party.Kind.CENTRE, "Resurscentrum Origo", null, Agreement.SIGNED);
		assertThat(centre.function(Role.COUNSELLOR)).isEqualTo("Kurator, Resurscentrum Origo");
	}

	@Test
	void onlyASignedAgreementGivesARightToStartAndBeSentTo() {
		for (Agreement agreement : Agreement.values()) {
			assertThat(new Party("x", Party.Kind.NGO, "X", null, agreement).isSigned())
				.isEqualTo(agreement == Agreement.SIGNED);
		}
	}

}
