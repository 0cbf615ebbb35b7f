package se.origo.process;

/**
 * One breach of the contract between diagrams, tables, forms and code.
 *
 * @param rule the rule's name, which is its heading in {@code docs/contract.md}
 * @param file the file's name in the bundle
 * @param sentence what is wrong, with label and id, and what to do
 */
record Violation(String rule, String file, String sentence) {

	@Override
	public String toString() {
		return this.file.substring(this.file.lastIndexOf('/') + 1) + ": " + this.sentence + " [" + this.rule + "]";
	}

}
