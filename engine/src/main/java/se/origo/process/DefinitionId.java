package se.origo.process;

/**
 * The id of a version of a process or table, as the engine writes it: its key, its
 * version and a number, with colons between.
 */
public final class DefinitionId {

	private DefinitionId() {
	}

	/**
	 * Which process or table it is a version of.
	 * @param id the version's id
	 * @return the id of the process, or of the table, in its file
	 */
	public static String key(String id) {
		int end = id.indexOf(':');
		return (end < 0) ? id : id.substring(0, end);
	}

}
