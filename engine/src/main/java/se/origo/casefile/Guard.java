package se.origo.casefile;

import java.util.List;

/**
 * Something that everybody who works with a case must know before doing anything. The
 * panel asks every guard there is; a new one is a new bean.
 */
public interface Guard {

	/**
	 * What a reader is warned of.
	 *
	 * @param code a word for the kind of warning
	 * @param heading Swedish, a few words
	 * @param advice Swedish, what to do and what not
	 */
	record Warning(String code, String heading, String advice) {
	}

	/**
	 * What this guard says about a case.
	 * @param cover the case
	 * @return its warnings, empty when there is nothing to say
	 */
	List<Warning> warnings(Cover cover);

}
