package se.origo.tasklist;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import se.origo.casefile.CaseFiles;
import se.origo.casefile.Cover;
import se.origo.party.Party;
import se.origo.party.Register;
import se.origo.process.FormWords;
import se.origo.process.ItemNames;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * Sorts what lies in a case by how it may be looked at: codes at once, identity and texts
 * each by an act of its own.
 */
@Component
class CaseContents {

	private static final Set<Variable> IDENTITY = EnumSet.of(Variable.personName, Variable.personIdentityNumber,
			Variable.safeContact);

	private static final Set<Variable.Type> CODED = EnumSet.of(Variable.Type.CODE, Variable.Type.CODES,
			Variable.Type.FLAG, Variable.Type.DATE);

	private static final Set<Variable> TEXT = EnumSet.allOf(Variable.class);

	static {
		TEXT.removeIf(item -> CODED.contains(item.type()) || isIdentity(item));
	}

	private final CaseFiles cases;

	private final FormWords words;

	private final Register register;

	CaseContents(CaseFiles cases, FormWords words, Register register) {
		this.cases = cases;
		this.words = words;
		this.register = register;
	}

	private static boolean isIdentity(Variable item) {
		return IDENTITY.contains(item) || item.type() == Variable.Type.PERSONAL;
	}

	private static boolean isCoded(Variable item) {
		// Protection is a guard's to tell, not one code among others.
		return CODED.contains(item.type()) && item != Variable.protectedIdentity;
	}

	/** Coded items with what they say; the read is on record. */
	List<CaseView.Item> coded(Cover cover) {
		return read(cover, CaseContents::isCoded);
	}

	/** Who it is about; the read is on record. */
	List<CaseView.Item> identity(Cover cover) {
		return read(cover, CaseContents::isIdentity);
	}

	/** What has been written; the read is on record. */
	List<CaseView.Item> texts(Cover cover) {
		return read(cover, TEXT::contains);
	}

	/** The thread; the read is on record. */
	List<CaseView.Entry> notes(Cover cover) {
		return this.cases.thread(cover.caseNumber())
			.stream()
			.map(note -> new CaseView.Entry(note.author(), note.at(), note.text()))
			.toList();
	}

	/** Names of what {@link #identity} would show. */
	List<String> identityNames(Cover cover) {
		return names(cover, CaseContents::isIdentity);
	}

	/** Names of what {@link #texts} and {@link #notes} would show. */
	List<String> textNames(Cover cover) {
		List<String> names = new ArrayList<>(names(cover, TEXT::contains));
		if (cover.notes() > 0) {
			names.add(ItemNames.of(Variable.threadText));
		}
		return names;
	}

	private static List<String> names(Cover cover, Predicate<Variable> wanted) {
		return items(cover, wanted).stream().map(ItemNames::of).toList();
	}

	private static List<String> items(Cover cover, Predicate<Variable> wanted) {
		return cover.items().stream().filter(item -> wanted.test(Variable.valueOf(item))).toList();
	}

	private List<CaseView.Item> read(Cover cover, Predicate<Variable> wanted) {
		return this.cases.read(cover.caseNumber(), items(cover, wanted))
			.entrySet()
			.stream()
			.map(item -> new CaseView.Item(ItemNames.of(item.getKey()),
					said(Variable.valueOf(item.getKey()), item.getValue())))
			.toList();
	}

	private String said(Variable item, Object value) {
		return (item == Variable.municipality) ? this.register.find(String.valueOf(value)).map(Party::name).orElse("–")
				: this.words.of(item, value);
	}

}
