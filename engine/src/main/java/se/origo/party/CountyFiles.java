package se.origo.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import se.origo.process.Role;

/**
 * What the county's files say, once found to be without faults.
 *
 * @param parties in the file's order
 * @param people in the file's order
 * @param mailboxes in the file's order, none when there is no such file
 * @param surnames by the person's opaque id, none when there is no such file
 */
record CountyFiles(List<PartyLine> parties, List<PersonLine> people, List<Mailbox> mailboxes,
		Map<String, String> surnames) {

	/**
	 * A party as the county file has it.
	 *
	 * @param party the party with its agreement as written
	 * @param validFrom the agreement's first day, or null
	 * @param validUntil the agreement's last day, or null
	 */
	record PartyLine(Party party, LocalDate validFrom, LocalDate validUntil) {
	}

	/**
	 * An appointment as the county file has it.
	 *
	 * @param appointment who, where and as what
	 * @param signInName what the sign-in service calls the person, or null
	 */
	record PersonLine(Appointment appointment, String signInName) {

		PersonLine named(String name) {
			return new PersonLine(this.appointment, name);
		}

		Role role() {
			return this.appointment.role();
		}

	}

	/** Reads the files of a county without addresses and surnames. */
	static CountyFiles read(byte[] parties, byte[] people) {
		return read(parties, people, null, null);
	}

	/**
	 * Reads the files.
	 * @param parties bytes of {@code parties.csv}
	 * @param people bytes of {@code people.csv}
	 * @param addresses bytes of {@code addresses.csv}, or null when there is none
	 * @param names bytes of {@code surnames.csv}, or null when there is none
	 * @return what they say
	 * @throws CountyFault naming file, line and field of every fault, in Swedish
	 */
	static CountyFiles read(byte[] parties, byte[] people, byte[] addresses, byte[] names) {
		CountyFile partyFile = CountyFile.read("parties.csv", parties, PartyLines.COLUMNS);
		List<PartyLine> partyLines = PartyLines.of(partyFile);
		CountyFile personFile = CountyFile.read("people.csv", people, PersonLines.COLUMNS);
		List<PersonLine> personLines = new PersonLines(partyLines).of(personFile);
		List<String> faults = new ArrayList<>(partyFile.faults());
		faults.addAll(personFile.faults());
		List<Mailbox> mailboxes = List.of();
		if (addresses != null) {
			CountyFile addressFile = CountyFile.read("addresses.csv", addresses, MailboxLines.COLUMNS);
			mailboxes = new MailboxLines(personLines).of(addressFile);
			faults.addAll(addressFile.faults());
		}
		Map<String, String> surnames = Map.of();
		if (names != null) {
			CountyFile nameFile = CountyFile.read("surnames.csv", names, SurnameLines.COLUMNS);
			surnames = new SurnameLines(personLines).of(nameFile);
			faults.addAll(nameFile.faults());
		}
		if (!faults.isEmpty()) {
			throw new CountyFault(faults);
		}
		return new CountyFiles(partyLines, personLines, mailboxes, surnames);
	}

}
