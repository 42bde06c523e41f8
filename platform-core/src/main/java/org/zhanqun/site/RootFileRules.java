package org.zhanqun.site;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.zhanqun.kernel.Violations;

/** What may stand at the root of a site: small texts that no browser takes for a page with anything to run. */
final class RootFileRules {
    static final int LARGEST = 4 * 1024;
    static final int MOST = 20;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,71}\\.(?:txt|html|xml)");

    /** What the platform answers with itself. */
    private static final Pattern RESERVED =
            Pattern.compile("(?i)robots\\.txt|security\\.txt|atom\\.xml|sitemap(?:_.*)?\\.xml|index(?:_\\d+)?\\.html");

    private RootFileRules() {}

    static void checkName(String name, Violations violations) {
        violations
                .requireText(name, "name", 80)
                .require(name != null && NAME.matcher(name).matches(), "name", "root-file.name.form")
                .require(name == null || !RESERVED.matcher(name).matches(), "name", "root-file.name.reserved", name);
    }

    static void checkContent(String name, String content, Violations violations) {
        var large = content == null ? 0 : content.getBytes(StandardCharsets.UTF_8).length;
        violations
                .require(content != null && !content.isBlank(), "content", "field.blank")
                .require(large <= LARGEST, "content", "root-file.content.large", LARGEST, large)
                .require(
                        content == null || content.chars().allMatch(RootFileRules::text),
                        "content",
                        "field.control-character");
        if (violations.has("content") || violations.has("name")) {
            return;
        }
        switch (RootFile.Format.of(name).orElseThrow()) {
            case TXT -> {}
            case HTML -> violations.require(content.indexOf('<') < 0, "content", "root-file.content.markup");
            case XML -> violations.require(plainXml(content), "content", "root-file.content.xml");
        }
    }

    private static boolean text(int character) {
        return character >= ' ' && character != 0x7f || character == '\n' || character == '\r' || character == '\t';
    }

    /** Well-formed, without a document type or instructions, and in no namespace: nothing of it is HTML. */
    private static boolean plainXml(String content) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new StringReader(content.strip()));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                        return false;
                    }
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (reader.getNamespaceCount() > 0 || reader.getNamespaceURI() != null) {
                            return false;
                        }
                    }
                    default -> {
                        // Text and comments are harmless.
                    }
                }
            }
            return true;
        } catch (XMLStreamException _) {
            return false;
        }
    }
}
