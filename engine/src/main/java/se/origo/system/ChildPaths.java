package se.origo.system;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import javax.xml.namespace.NamespaceContext;
import javax.xml.namespace.QName;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathFactoryConfigurationException;
import javax.xml.xpath.XPathFunctionResolver;
import javax.xml.xpath.XPathVariableResolver;

import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * Java's own paths through XML, except that those which name children and nothing else
 * are answered by looking at the children. While the engine reads its statements it asks
 * each whether it has a child {@code selectKey}; Java would read the whole file up to
 * that statement to answer, a twelfth of a start.
 * <p>
 * Java finds it by its name in {@code META-INF/services}.
 */
public final class ChildPaths extends XPathFactory {

	private static final Pattern NAMES = Pattern.compile("[A-Za-z]+(\\|[A-Za-z]+)*");

	private final XPathFactory usual = XPathFactory.newDefaultInstance();

	@Override
	public boolean isObjectModelSupported(String model) {
		return this.usual.isObjectModelSupported(model);
	}

	@Override
	public void setFeature(String name, boolean value) throws XPathFactoryConfigurationException {
		this.usual.setFeature(name, value);
	}

	@Override
	public boolean getFeature(String name) throws XPathFactoryConfigurationException {
		return this.usual.getFeature(name);
	}

	@Override
	public void setXPathVariableResolver(XPathVariableResolver resolver) {
		this.usual.setXPathVariableResolver(resolver);
	}

	@Override
	public void setXPathFunctionResolver(XPathFunctionResolver resolver) {
		this.usual.setXPathFunctionResolver(resolver);
	}

	@Override
	public XPath newXPath() {
		return new Children(this.usual.newXPath());
	}

	/**
	 * Those of a node that have one of the names.
	 *
	 * @param nodes in the order of the document
	 */
	private record Named(List<Node> nodes) implements NodeList {

		static Named of(Node parent, List<String> names) {
			List<Node> nodes = new ArrayList<>();
			for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
				if (child.getNodeType() == Node.ELEMENT_NODE && child.getNamespaceURI() == null
						&& names.contains(child.getNodeName())) {
					nodes.add(child);
				}
			}
			return new Named(nodes);
		}

		@Override
		public Node item(int index) {
			return (index >= 0 && index < this.nodes.size()) ? this.nodes.get(index) : null;
		}

		@Override
		public int getLength() {
			return this.nodes.size();
		}

	}

	private record Children(XPath usual) implements XPath {

		@Override
		public Object evaluate(String path, Object item, QName type) throws XPathExpressionException {
			if (XPathConstants.NODESET.equals(type) && item instanceof Node parent && NAMES.matcher(path).matches()) {
				return Named.of(parent, List.of(path.split("\\|")));
			}
			return this.usual.evaluate(path, item, type);
		}

		@Override
		public String evaluate(String path, Object item) throws XPathExpressionException {
			return this.usual.evaluate(path, item);
		}

		@Override
		public Object evaluate(String path, InputSource source, QName type) throws XPathExpressionException {
			return this.usual.evaluate(path, source, type);
		}

		@Override
		public String evaluate(String path, InputSource source) throws XPathExpressionException {
			return this.usual.evaluate(path, source);
		}

		@Override
		public XPathExpression compile(String path) throws XPathExpressionException {
			return this.usual.compile(path);
		}

		@Override
		public void reset() {
			this.usual.reset();
		}

		@Override
		public void setXPathVariableResolver(XPathVariableResolver resolver) {
			this.usual.setXPathVariableResolver(resolver);
		}

		@Override
		public XPathVariableResolver getXPathVariableResolver() {
			return this.usual.getXPathVariableResolver();
		}

		@Override
		public void setXPathFunctionResolver(XPathFunctionResolver resolver) {
			this.usual.setXPathFunctionResolver(resolver);
		}

		@Override
		public XPathFunctionResolver getXPathFunctionResolver() {
			return this.usual.getXPathFunctionResolver();
		}

		@Override
		public void setNamespaceContext(NamespaceContext context) {
			this.usual.setNamespaceContext(context);
		}

		@Override
		public NamespaceContext getNamespaceContext() {
			return this.usual.getNamespaceContext();
		}

	}

}
