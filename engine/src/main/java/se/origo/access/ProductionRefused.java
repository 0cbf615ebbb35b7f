package se.origo.access;

/** The settings are not fit for production, and the application does not start. */
class ProductionRefused extends RuntimeException {

	ProductionRefused(String sentence) {
		super(sentence);
	}

}
