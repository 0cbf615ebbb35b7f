package se.origo.party;

import se.origo.OrigoTest;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static se.origo.party.AbsenceStory.NOW;
import static se.origo.party.AbsenceStory.PARTY;
import static org.assertj.core.api.Assertions.assertThat;

/** The register behind Camunda's identity service. */
@OrigoTest
class CamundaIdentityTest {

	@Autowired
	AbsenceStory story;

	@Autowired
	IdentityService identity;

	@AfterEach
	void everybodyIsBack() {
		this.story.everybodyIsBack();
	}

	@Test
	void camundaKnowsPeopleAndGroupsAsTheRegisterDoes() {
		this.story.away(PARTY, NOW.minusSeconds(60));
		String deputy = this.story.caller(PARTY + "-2").person();
		assertThat(this.identity.createGroupQuery().groupMember(deputy).list()).extracting("id")
			.containsExactly(PARTY + ".contact", PARTY + ".deputy");
		assertThat(this.identity.createUserQuery().memberOfGroup(PARTY + ".contact").singleResult().getId())
			.isEqualTo(deputy);
		assertThat(this.identity.createUserQuery().userId(deputy).singleResult().getFirstName())
			.isEqualTo("Ersättare Vaxholm");
		assertThat(this.identity.createUserQuery().count()).isEqualTo(97);
		assertThat(this.identity.checkPassword(deputy, "")).isFalse();
		assertThat(this.identity.isReadOnly()).isTrue();
	}

}
