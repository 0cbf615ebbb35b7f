package se.origo;

/** Stands where the application's main class does, and says who loaded it. */
public final class Origo {

	private Origo() {
	}

	public static void main(String[] args) {
		System.out.print(String.join(" ", args) + " by " + Origo.class.getClassLoader().getClass().getSimpleName());
	}

}
