package se.origo.party;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Where the files come from, and what an operator reads when they cannot be used. */
class CountyTest {

	@TempDir
	Path folder;

	@Test
	void aFolderOfOnesOwnWithAFaultStopsTheStartAndSaysWhere() throws IOException {
		Files.writeString(this.folder.resolve("parties.csv"), """
				code,kind,name,municipality_code,agreement,valid_from,valid_until
				mitten,center,Mitten,,signed,,
				""");
		Files.writeString(this.folder.resolve("people.csv"), "person,party,role,sign_in_name,valid_from,valid_until\n");
		assertThat(toldWhenStarting()).startsWith(
				"Länets filer har fel, och Origo startar inte.\nparties.csv, rad 2, fältet kind: ska vara centre, ");
	}

	@Test
	void aFolderWithoutTheFilesStopsTheStartAndSaysWhich() {
		assertThat(toldWhenStarting()).contains("parties.csv")
			.contains("går inte att läsa")
			.contains("inställningen origo.county");
	}

	private String toldWhenStarting() {
		County county = new County(this.folder.toUri().toString(), new DefaultResourceLoader(), new MockEnvironment(),
				null, null, null, null);
		CountyFault fault = catchThrowableOfType(CountyFault.class, county::afterSingletonsInstantiated);
		FailureAnalysis told = new CountyFaultAnalyzer().analyze(fault);
		return told.getDescription();
	}

}
