package se.origo;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The day it is in Sweden, where the deadlines are: around midnight another than in UTC,
 * in which the tests run.
 */
public final class Today {

	private Today() {
	}

	/** The local day. */
	public static LocalDate local() {
		return LocalDate.now(ZoneId.of("Europe/Stockholm"));
	}

}
