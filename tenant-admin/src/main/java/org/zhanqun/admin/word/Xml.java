package org.zhanqun.admin.word;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Elements of a Word document, told by their local names: the two standards of the format (transitional and strict)
 * differ in their namespaces alone.
 */
final class Xml {
    private static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";
    private static final int DEEPEST = 250;

    private Xml() {}

    /** @throws IOException when it is no XML, names a document type, or is nested without end */
    static Element root(InputStream input) throws IOException {
        try (input) {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(DEPTH, DEEPEST);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // what is wrong is thrown, not printed
            return builder.parse(input).getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    static boolean is(Node node, String name) {
        return name.equals(node.getLocalName());
    }

    static List<Element> children(Node parent) {
        var children = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static Stream<Element> children(Node parent, String name) {
        return children(parent).stream().filter(child -> is(child, name));
    }

    static Optional<Element> child(Node parent, String... path) {
        var found = Optional.of(parent);
        for (var name : path) {
            found = found.flatMap(node -> children(node, name).findFirst()).map(Node.class::cast);
        }
        return found.map(Element.class::cast);
    }

    /** All elements of this name below, in the order of the document. */
    static List<Element> below(Element parent, String name) {
        var all = parent.getElementsByTagNameNS("*", name);
        var found = new ArrayList<Element>();
        for (var i = 0; i < all.getLength(); i++) {
            found.add((Element) all.item(i));
        }
        return found;
    }

    /** @return an empty text when there is none */
    static String attribute(Element element, String name) {
        var attributes = element.getAttributes();
        for (var i = 0; i < attributes.getLength(); i++) {
            if (is(attributes.item(i), name)) {
                return attributes.item(i).getNodeValue();
            }
        }
        return "";
    }

    /** The value of a property: {@code <w:jc w:val="center"/>}. */
    static Optional<String> value(Element properties, String... path) {
        return child(properties, path).map(found -> attribute(found, "val"));
    }

    static Optional<Integer> number(Element properties, String... path) {
        return value(properties, path)
                .filter(text -> text.matches("-?\\d{1,9}"))
                .map(Integer::valueOf);
    }

    /** A property that is on when it stands there, unless it says that it is off. @return empty when nothing is said */
    static Optional<Boolean> flag(Element properties, String name) {
        return value(properties, name)
                .map(value -> !List.of("0", "false", "off", "none").contains(value));
    }
}
