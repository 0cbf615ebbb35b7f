package se.origo.system;

import java.io.InputStream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransform;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformer;
import org.camunda.bpm.dmn.engine.impl.transform.DefaultDmnTransform;
import org.camunda.bpm.dmn.engine.impl.transform.DefaultDmnTransformer;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.BpmnParseFactory;
import org.camunda.bpm.model.dmn.impl.DmnParser;
import org.xml.sax.SAXException;

/**
 * The notations' own schemas, read once. The engine holds each diagram and each table
 * against them, and reads them anew for each: half of what it takes to deploy all of
 * them. What is refused is the same.
 */
final class KnownSchemas {

	private KnownSchemas() {
	}

	/** Reads diagrams. */
	static BpmnParseFactory diagrams() {
		return asked -> new DiagramParse(new DiagramParser(asked));
	}

	/** Reads tables. */
	static DmnTransformer tables() {
		return new DefaultDmnTransformer() {
			@Override
			public DmnTransform createTransform() {
				return new TableTransform(this);
			}
		};
	}

	/** Made when the first diagram is read: a restart may read none. */
	private static final class Bpmn {

		private static final Schema SCHEMA = schema();

		private static Schema schema() {
			try {
				return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
					.newSchema(BpmnParser.class.getClassLoader().getResource(BpmnParser.BPMN_20_SCHEMA_LOCATION));
			}
			catch (SAXException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	private static final class DiagramParse extends BpmnParse {

		DiagramParse(DiagramParser parser) {
			super(parser);
		}

		/** The parser has the schema already, and must not be told where it lies too. */
		@Override
		public void setSchemaResource(String resource) {
			// Each diagram is validated, whoever asks.
		}

	}

	private static final class DiagramParser extends BpmnParser {

		DiagramParser(BpmnParser asked) {
			super(asked.getExpressionManager(), null);
			setParseListeners(asked.getParseListeners());
		}

		@Override
		protected SAXParser getSaxParser() throws Exception {
			SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
			factory.setNamespaceAware(true);
			factory.setFeature(NAMESPACE_PREFIXES, true);
			factory.setSchema(Bpmn.SCHEMA);
			setXxeProcessing(factory);
			return factory.newSAXParser();
		}

	}

	private static final class TableTransform extends DefaultDmnTransform {

		private static final TableParser TABLES = new TableParser();

		TableTransform(DmnTransformer transformer) {
			super(transformer);
		}

		@Override
		public void setModelInstance(InputStream table) {
			setModelInstance(TABLES.parseModelFromStream(table));
		}

	}

	/**
	 * Reads without schema, and then validates what it has read, which it does anyway.
	 */
	private static final class TableParser extends DmnParser {

		@Override
		protected void configureFactory(DocumentBuilderFactory factory) {
			super.configureFactory(factory);
			factory.setValidating(false);
			factory.setAttribute("http://java.sun.com/xml/jaxp/properties/schemaSource", null);
			factory.setAttribute("http://java.sun.com/xml/jaxp/properties/schemaLanguage", null);
		}

	}

}
