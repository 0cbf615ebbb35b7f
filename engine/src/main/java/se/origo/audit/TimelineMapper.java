package se.origo.audit;

import java.util.function.UnaryOperator;

import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;

/**
 * Turns rows of the record into what leaves it: each field that leaves is named here, so
 * a column added to the record stays inside until somebody decides otherwise.
 */
@Mapper
interface TimelineMapper {

	/**
	 * An entry.
	 * @param row the row
	 * @param sentence its sentence
	 * @param drawn id of the element when it is one of a diagram, or null
	 * @param functions the function of a person
	 */
	@Mapping(target = "time", source = "row.at")
	@Mapping(target = "actor", source = "row.actor", qualifiedByName = "function")
	@Mapping(target = "actingFor", source = "row.actingFor", qualifiedByName = "function")
	@Mapping(target = "text", source = "sentence")
	@Mapping(target = "kind", source = "row.kind")
	@Mapping(target = "lane", source = "row.kind", qualifiedByName = "lane")
	@Mapping(target = "element", source = "drawn")
	@Mapping(target = "version", source = "row.version")
	Timeline.Entry entry(AuditRow row, String sentence, String drawn, @Context UnaryOperator<String> functions);

	/** The person's function; nobody's when the system did it. */
	@Named("function")
	default String function(String person, @Context UnaryOperator<String> functions) {
		return (person == null || person.startsWith("system:")) ? null : functions.apply(person);
	}

	/** Disclosures and reads go beside what happened. */
	@Named("lane")
	default String lane(String kind) {
		return Sentences.lane(kind);
	}

}
