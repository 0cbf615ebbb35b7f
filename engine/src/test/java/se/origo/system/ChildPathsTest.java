package se.origo.system;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

/** What is answered is what Java's own paths answer. */
class ChildPathsTest {

	private static final String XML = """
			<mapper namespace='x'>
			  <sql id='one'>a <include refid='b'/> c</sql>
			  <select id='two'><selectKey>1</selectKey><!-- select --><other/></select>
			  <insert id='three'><nested><selectKey>2</selectKey></nested></insert>
			  <m:select xmlns:m='urn:m' id='four'/><select xmlns='urn:n' id='five'/>
			  <select id='six'><selectKey>3</selectKey><selectKey>4</selectKey></select>
			</mapper>
			""";

	private final XPath usual = XPathFactory.newDefaultInstance().newXPath();

	private XPath paths;

	private Document document;

	@BeforeEach
	void read() throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		this.document = factory.newDocumentBuilder()
			.parse(new ByteArrayInputStream(XML.getBytes(StandardCharsets.UTF_8)));
		XPathFactory found = XPathFactory.newInstance();
		assertThat(found).isInstanceOf(ChildPaths.class);
		this.paths = found.newXPath();
	}

	@ParameterizedTest
	@ValueSource(strings = { "mapper", "select", "selectKey", "select|insert|update|delete", "sql|sql", "none",
			"/mapper/sql", "select/selectKey", "//selectKey", "@id", "text()", "*", "select[@id='six']", "." })
	void everyPathFromEveryNodeAnswersAsJavaDoes(String path) throws Exception {
		List<Node> nodes = all((NodeList) this.usual.evaluate("//node()", this.document, XPathConstants.NODESET));
		nodes.add(this.document);
		assertThat(nodes).hasSizeGreaterThan(20);
		for (Node node : nodes) {
			assertThat(all((NodeList) this.paths.evaluate(path, node, XPathConstants.NODESET)))
				.isEqualTo(all((NodeList) this.usual.evaluate(path, node, XPathConstants.NODESET)));
			assertThat(this.paths.evaluate(path, node, XPathConstants.NODE))
				.isEqualTo(this.usual.evaluate(path, node, XPathConstants.NODE));
			assertThat(this.paths.evaluate(path, node)).isEqualTo(this.usual.evaluate(path, node));
		}
	}

	private static List<Node> all(NodeList nodes) {
		List<Node> all = new ArrayList<>();
		for (int at = 0; at < nodes.getLength(); at++) {
			all.add(nodes.item(at));
		}
		assertThat(nodes.item(nodes.getLength())).isNull();
		return all;
	}

}
