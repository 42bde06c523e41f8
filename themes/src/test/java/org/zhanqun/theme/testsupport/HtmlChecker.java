package org.zhanqun.theme.testsupport;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The W3C's checker of HTML (Nu Html Checker) in this process: nothing is sent anywhere. */
public final class HtmlChecker {
    private static final String HTML5 = "http://s.validator.nu/html5-rdfalite.rnc";

    /** In the standard since 2022 and 2023; the checker that Maven Central has is older. */
    private static final List<String> YOUNGER = List.of(
            "Attribute “fetchpriority” not allowed on element “img” at this point.",
            "Element “h2” not allowed as child of element “summary” in this context.");

    /** Its checker of styles knows CSS as it was in 2017; how a page looks is seen in a browser. */
    private static final String STYLE = "CSS: ";

    private final Errors errors = new Errors();
    private final SimpleDocumentValidator validator;

    public HtmlChecker() {
        System.setProperty("nu.validator.datatype.warn", "false");
        validator = new SimpleDocumentValidator(true, false, false);
        try {
            validator.setUpMainSchema(HTML5, errors);
            validator.setUpValidatorAndParsers(errors, true, false);
        } catch (Exception e) {
            throw new IllegalStateException("The checker's own schema cannot be read", e);
        }
    }

    /** What is wrong with a whole page, each with its line and column. */
    public List<String> errors(String html) {
        errors.found.clear();
        var source = new InputSource(new StringReader(html));
        source.setSystemId("page");
        try {
            validator.checkHtmlInputSource(source);
        } catch (Exception e) {
            errors.found.add("The checker gave up: " + e);
        }
        return List.copyOf(errors.found);
    }

    private static final class Errors implements ErrorHandler {
        private final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException warning) {
            // The checker's advice is not the standard.
        }

        @Override
        public void error(SAXParseException error) {
            if (!error.getMessage().startsWith(STYLE) && YOUNGER.stream().noneMatch(error.getMessage()::startsWith)) {
                found.add(error.getLineNumber() + ":" + error.getColumnNumber() + " " + error.getMessage());
            }
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
