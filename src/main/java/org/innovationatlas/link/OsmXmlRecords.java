package org.innovationatlas.link;

import java.io.IOException;
import java.io.InputStream;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads elements of OpenStreetMap in its XML. Ways and relations have no place of their own there.
 */
final class OsmXmlRecords implements RecordReader {
  @Override
  public void read(InputStream in, Consumer<Entity> records) throws IOException {
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      var xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && OsmTags.isType(xml.getLocalName())) {
          readElement(xml, records);
        }
      }
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("this is no XML of OpenStreetMap: " + e.getMessage(), e);
    }
  }

  private static void readElement(XMLStreamReader xml, Consumer<Entity> records)
      throws XMLStreamException {
    var type = xml.getLocalName();
    var id = attribute(xml, "id");
    var position = attribute(xml, "lon") + " " + attribute(xml, "lat");
    var tags = new TreeMap<String, String>();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("tag")) {
        tags.put(attribute(xml, "k"), attribute(xml, "v"));
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(type)) {
        break;
      }
    }
    if (!tags.isEmpty() && !id.isEmpty()) {
      OsmTags.entity(type, id, tags).wkt(position).build().ifPresent(records);
    }
  }

  private static String attribute(XMLStreamReader xml, String name) {
    var value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
