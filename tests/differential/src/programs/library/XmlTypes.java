// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package library;

import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.FactoryConfigurationError;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.stream.StreamSource;
import org.w3c.dom.DOMException;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.LocatorImpl;
import org.xml.sax.helpers.NamespaceSupport;
import org.xml.sax.helpers.XMLFilterImpl;

/** What parsers of XML that a program brings have in common: names, exceptions, events; and that they are found. */
public class XmlTypes {
    static final class Recorder extends DefaultHandler {
        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            System.out.println("<" + qName + " " + attributes.getLength() + " " + attributes.getValue("b"));
        }

        @Override
        public void characters(char[] text, int start, int length) {
            System.out.println(new String(text, start, length));
        }
    }

    public static void main(String[] args) throws Exception {
        QName name = new QName(XMLConstants.XML_NS_URI, "lang", XMLConstants.XML_NS_PREFIX);
        System.out.println(name + " " + name.equals(QName.valueOf("{" + XMLConstants.XML_NS_URI + "}lang")) + " "
                + name.hashCode());
        attempt(() -> new QName("a", null));
        attempt(() -> QName.valueOf("{a"));

        AttributesImpl attributes = new AttributesImpl();
        attributes.addAttribute("u", "a", "p:a", "CDATA", "1");
        attributes.addAttribute("", "b", "b", "ID", "2");
        attributes.setValue(0, "3");
        System.out.println(attributes.getValue("u", "a") + attributes.getIndex("b") + attributes.getType("b"));
        attempt(() -> attributes.removeAttribute(5));
        XMLFilterImpl filter = new XMLFilterImpl();
        ContentHandler recorder = new Recorder();
        filter.setContentHandler(recorder);
        filter.startElement("", "e", "e", attributes);
        filter.characters("text".toCharArray(), 1, 2);
        attempt(() -> filter.setFeature("urn:none", true));

        NamespaceSupport namespaces = new NamespaceSupport();
        namespaces.pushContext();
        namespaces.declarePrefix("p", "urn:p");
        System.out.println(List.of(namespaces.processName("p:x", new String[3], false)) + " " + namespaces.getURI("xml"));

        LocatorImpl place = new LocatorImpl();
        place.setLineNumber(3);
        place.setColumnNumber(7);
        place.setSystemId("file:x");
        System.out.println(new SAXParseException("bad", place));
        System.out.println(new SAXException("outer", new IllegalStateException("inner")).getException());
        System.out.println(new XMLStreamException("broken").getMessage());
        System.out.println(new TransformerException("no").getMessageAndLocation());
        System.out.println(new DOMException(DOMException.NOT_FOUND_ERR, "gone").code);
        System.out.println(new InputSource(new StringReader("x")).getCharacterStream().read() + " "
                + new StreamSource("file:y").getSystemId());

        System.setProperty("urn.factory", "library.Absent");
        try {
            XMLInputFactory.newFactory("urn.factory", XmlTypes.class.getClassLoader());
        } catch (FactoryConfigurationError e) {
            System.out.println(e.getMessage());
        }
    }

    private interface Action {
        void run() throws Exception;
    }

    private static void attempt(Action action) {
        try {
            action.run();
            System.out.println("no exception");
        } catch (Exception e) {
            System.out.println(e);
        }
    }
}
