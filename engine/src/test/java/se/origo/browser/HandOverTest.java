package se.origo.browser;

import se.origo.OrigoTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job, clicked: hand-overs between parties in Tasklist. */
@OrigoTest
@ExtendWith(Office.Opening.class)
class HandOverTest {

	@Test
	void dom(Office office) {
		Person danderyd = office.signIn("danderyd").starts("Överlämning");
		danderyd.photograph("1");
		danderyd.opens("Skriv utkast");
		danderyd.photograph("2");
		danderyd.page().waitForTimeout(1500);
		danderyd.photograph("3");
		System.out.println(danderyd.page().locator(".tasks-list").innerHTML());
		System.out.println(danderyd.page().locator(".task-filters").innerHTML());
		System.out.println(danderyd.page().locator("[cam-tasklist-form]").innerHTML());
	}

}
