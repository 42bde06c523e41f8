package org.zhanqun.admin.onboarding;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;
import org.zhanqun.onboarding.OnboardingConfig;

/**
 * The first sheet of an Excel file (.xlsx), read as a stream: memory is bounded by what was counted before anything was opened.
 * Numbers come as they were typed, and not in the form that a cell shows.
 */
final class Workbook {
    private static final int MOST_ENTRIES = 5_000;
    private static final int LONGEST_NUMBER = 40;

    private final OnboardingConfig config;

    Workbook(OnboardingConfig config) {
        this.config = config;
    }

    List<RawRow> rows(Path file) throws IOException {
        measure(file);
        OPCPackage parts = null;
        try {
            parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
            var strings = new ReadOnlySharedStringsTable(parts);
            var sheets = new XSSFReader(parts).getSheetsData();
            try (var sheet = sheets.next()) {
                return rows(sheet, strings);
            }
        } catch (OpenXML4JException | SAXException | XMLStreamException e) {
            throw new IOException(e);
        } finally {
            if (parts != null) {
                parts.revert();
            }
        }
    }

    /** Unpacks everything into nothing, and counts: what the directory says may be a lie. */
    private void measure(Path file) throws IOException {
        var room = config.mostUnpacked().asLongValue();
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw SheetReading.refusal("onboarding.bomb");
            }
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                try (var input = zip.getInputStream(entries.nextElement())) {
                    room -= counted(input, room);
                }
            }
        }
    }

    private static long counted(InputStream input, long most) throws IOException {
        var buffer = new byte[1 << 16];
        var count = 0L;
        for (var read = input.read(buffer); read >= 0; read = input.read(buffer)) {
            count += read;
            if (count > most) {
                throw SheetReading.refusal("onboarding.bomb");
            }
        }
        return count;
    }

    private List<RawRow> rows(InputStream sheet, ReadOnlySharedStringsTable strings) throws XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var xml = factory.createXMLStreamReader(sheet);
        var rows = new ArrayList<RawRow>();
        var last = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                var row = new Row(xml, strings, last).read();
                last = row.number();
                if (!row.blank()) {
                    rows.add(row);
                    SheetReading.requireRoom(rows.size(), config.mostRows());
                }
            }
        }
        xml.close();
        return rows;
    }

    /** One row on its way through the stream. */
    private static final class Row {
        private final XMLStreamReader xml;
        private final ReadOnlySharedStringsTable strings;
        private final int number;
        private final TreeMap<Integer, String> cells = new TreeMap<>();
        private final Set<Integer> formulas = new HashSet<>();
        private int place = -1;

        /** @param before number of the row before: the file may leave numbers out */
        private Row(XMLStreamReader xml, ReadOnlySharedStringsTable strings, int before) {
            this.xml = xml;
            this.strings = strings;
            var said = xml.getAttributeValue(null, "r");
            this.number = said == null ? before + 1 : Integer.parseInt(said);
        }

        private RawRow read() throws XMLStreamException {
            for (var event = xml.next(); !ends(event, "row"); event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("c")) {
                    cell();
                }
            }
            return new RawRow(number, cells, formulas);
        }

        private void cell() throws XMLStreamException {
            var reference = xml.getAttributeValue(null, "r");
            place = reference == null ? place + 1 : new CellReference(reference).getCol();
            var type = xml.getAttributeValue(null, "t");
            var text = new StringBuilder();
            var formula = false;
            for (var event = xml.next(); !ends(event, "c"); event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "f" -> formula = true;
                        case "v", "t" -> text.append(xml.getElementText());
                        default -> {} // what only looks
                    }
                }
            }
            if (place < SheetReading.MOST_COLUMNS) {
                put(said(type, text.toString()), formula);
            }
        }

        private void put(String text, boolean formula) {
            if (formula) {
                formulas.add(place);
            }
            if (!text.isBlank()) {
                cells.put(place, text);
            }
        }

        private String said(String type, String text) {
            if (text.isBlank()) {
                return "";
            }
            return switch (type == null ? "n" : type) {
                case "s" -> strings.getItemAt(Integer.parseInt(text)).getString();
                case "n" -> plain(new BigDecimal(text));
                default -> text;
            };
        }

        /** A code that Excel took for a number, with all its digits; one with an absurd exponent stays as it is. */
        private static String plain(BigDecimal number) {
            return Math.abs(number.scale()) > LONGEST_NUMBER
                    ? number.toString()
                    : number.stripTrailingZeros().toPlainString();
        }

        private boolean ends(int event, String name) {
            return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
        }
    }
}
