package org.communique.checks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.communique.qa.HouseStyle;
import org.communique.qa.Severity;
import org.jspecify.annotations.Nullable;
import org.languagetool.Language;
import org.languagetool.rules.ITSIssueType;
import org.languagetool.rules.Rule;
import org.languagetool.rules.patterns.AbstractPatternRule;
import org.languagetool.rules.patterns.PatternRuleLoader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads a house style: pattern rules in LanguageTool's own format. */
final class HouseStyleRules {
    static final String NAME = "house-style.xml";

    private HouseStyleRules() {}

    /**
     * Reads the rules.
     *
     * @throws IllegalArgumentException where a rule is wrong, with its id; where the XML is, with its line
     */
    static List<AbstractPatternRule> read(InputStream stream, Language language) throws IOException {
        byte[] bytes = stream.readAllBytes();
        try {
            return load(bytes, language);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(NAME + ": " + blame(bytes, language, e), e);
        }
    }

    /** {@code type="style"} on a rule or its group makes it a hint; the rest are warnings. */
    static Severity severity(Rule rule) {
        if (isLanguage(rule)) {
            return Severity.ERROR;
        }
        return rule.getLocQualityIssueType() == ITSIssueType.Style ? Severity.HINT : Severity.WARNING;
    }

    /**
     * The styles that a rule speaks under, by its category: what is wrong in any English is wrong under all; a form that
     * offices share is asked for where any office's style is; the rest belongs to one.
     */
    static Set<HouseStyle> styles(Rule rule) {
        return switch (rule.getCategory().getId().toString()) {
            case "HOUSE_STYLE_FORM" -> EnumSet.of(HouseStyle.MINISTRY, HouseStyle.GOVERNMENT_HOUSE);
            case "HOUSE_STYLE_MINISTRY" -> EnumSet.of(HouseStyle.MINISTRY);
            case "HOUSE_STYLE_GOVERNMENT_HOUSE" -> EnumSet.of(HouseStyle.GOVERNMENT_HOUSE);
            default -> EnumSet.allOf(HouseStyle.class);
        };
    }

    /** Slips of plain English, which the check {@code language} reports as errors. */
    static boolean isLanguage(Rule rule) {
        return rule.getCategory().getId().toString().equals("LANGUAGE");
    }

    private static List<AbstractPatternRule> load(byte[] bytes, Language language) throws IOException {
        return new PatternRuleLoader().getRules(new ByteArrayInputStream(bytes), NAME, language);
    }

    /** LanguageTool seldom says which rule it stumbled over: each is tried alone. */
    private static String blame(byte[] bytes, Language language, Exception whole) throws IOException {
        Document document;
        try {
            document = parse(bytes);
        } catch (SAXParseException e) {
            return "line " + e.getLineNumber() + ", column " + e.getColumnNumber() + ": " + e.getMessage();
        } catch (SAXException e) {
            return reason(e);
        }
        var categories = document.getDocumentElement().getElementsByTagName("category");
        for (int i = 0; i < categories.getLength(); i++) {
            if (!(categories.item(i) instanceof Element category)) {
                continue;
            }
            for (Node node = category.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element rule) {
                    Exception failure = failure(document, category, rule, language);
                    if (failure != null) {
                        return "rule " + rule.getAttribute("id") + ": " + reason(failure);
                    }
                }
            }
        }
        return reason(whole);
    }

    private static @Nullable Exception failure(Document whole, Element category, Element rule, Language language) {
        Document alone = (Document) whole.cloneNode(false);
        Node root = alone.importNode(whole.getDocumentElement(), false);
        Node parent = alone.importNode(category, false);
        parent.appendChild(alone.importNode(rule, true));
        root.appendChild(parent);
        alone.appendChild(root);
        try {
            load(bytes(alone), language);
            return null;
        } catch (IOException | RuntimeException | TransformerException e) {
            return e;
        }
    }

    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private static Document parse(byte[] bytes) throws IOException, SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the platform's XML parser lacks a feature", e);
        }
    }

    private static byte[] bytes(Document document) throws TransformerException {
        Transformer transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        transformer.transform(new DOMSource(document), new StreamResult(out));
        return out.toByteArray();
    }
}
