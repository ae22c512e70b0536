package se.aterblick.form;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes through the elements of a part. Nothing is looked up outside of it; a document type, which
 * no workbook has (ECMA-376, part 2, 8.1.4), is refused.
 */
final class XmlPart {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;

    XmlPart(byte[] part) {
        try {
            xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
        } catch (XMLStreamException e) {
            throw new FormProblem("form-unreadable");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    /** The name of the next element that begins; empty at the end. */
    Optional<String> next() {
        int event = step();
        while (event != XMLStreamConstants.START_ELEMENT
                && event != XMLStreamConstants.END_DOCUMENT) {
            event = step();
        }
        return event == XMLStreamConstants.END_DOCUMENT
                ? Optional.empty()
                : Optional.of(xml.getLocalName());
    }

    /** Goes on to the next element that begins within the one of that name; empty at its end. */
    Optional<String> nextWithin(String name) {
        while (true) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return Optional.of(xml.getLocalName());
            }
            boolean ends =
                    event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
            if (ends || event == XMLStreamConstants.END_DOCUMENT) {
                return Optional.empty();
            }
        }
    }

    /** What stands in the element that has begun. */
    String text() {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        text.append(xml.getText());
                case XMLStreamConstants.END_DOCUMENT -> throw new FormProblem("form-unreadable");
                default -> {}
            }
        }
        return text.toString();
    }

    /** An attribute, whatever its namespace; empty text where there is none. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private int step() {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new FormProblem("form-unreadable");
            }
            return event;
        } catch (XMLStreamException | IllegalStateException e) {
            throw new FormProblem("form-unreadable");
        }
    }
}
