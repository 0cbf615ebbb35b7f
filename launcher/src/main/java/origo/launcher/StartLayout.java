package origo.launcher;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.springframework.boot.loader.tools.CustomLoaderLayout;
import org.springframework.boot.loader.tools.Layout;
import org.springframework.boot.loader.tools.LayoutFactory;
import org.springframework.boot.loader.tools.Layouts;
import org.springframework.boot.loader.tools.LoaderClassesWriter;

/** Packs a jar as Spring Boot does, and lets it start with {@link Start}. */
public final class StartLayout implements LayoutFactory {

	/** By name: those who pack a jar have no use for Spring Boot's loader. */
	private static final List<String> CLASSES = List.of("Start", "Application", "Classes", "Classes$Library");

	@Override
	public Layout getLayout(File source) {
		return new StartJar();
	}

	private static final class StartJar extends Layouts.Jar implements CustomLoaderLayout {

		@Override
		public String getLauncherClassName() {
			return Start.class.getName();
		}

		@Override
		public void writeLoadedClasses(LoaderClassesWriter jar) throws IOException {
			jar.writeLoaderClasses();
			for (String name : CLASSES) {
				String file = "origo/launcher/" + name + ".class";
				try (InputStream bytes = StartLayout.class.getResourceAsStream("/" + file)) {
					jar.writeEntry(file, bytes);
				}
			}
		}

	}

}
