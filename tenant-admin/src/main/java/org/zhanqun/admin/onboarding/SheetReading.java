package org.zhanqun.admin.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.Violation;
import org.zhanqun.onboarding.OnboardingConfig;

/** Reads a spreadsheet, Excel's or CSV; which of them it is, its content says. However large it claims to be, reading is bounded. */
@ApplicationScoped
public class SheetReading {
    /** Nobody has more; whatever stands further to the right is left out. */
    static final int MOST_COLUMNS = 60;

    private final OnboardingConfig config;

    SheetReading(OnboardingConfig config) {
        this.config = config;
    }

    /** @throws Invalid when it is no spreadsheet, or one that is not taken */
    Sheet read(Path file) {
        return Sheet.of(rows(file));
    }

    /** The rows of any spreadsheet, the heads first. @throws Invalid when it is none, or one that is not taken */
    public List<RawRow> rows(Path file) {
        try {
            return switch (FileMagic.valueOf(file.toFile())) {
                case OOXML -> new Workbook(config).rows(file);
                case OLE2 -> throw refusal("onboarding.old");
                default -> csv(file);
            };
        } catch (Invalid refused) {
            throw refused;
        } catch (IOException | RuntimeException unreadable) { // whatever the libraries throw at what is no sheet
            throw refusal("onboarding.unreadable");
        }
    }

    private List<RawRow> csv(Path file) throws IOException {
        var rows = new ArrayList<RawRow>();
        try (var parser = CSVFormat.DEFAULT
                .builder()
                .setIgnoreEmptyLines(false)
                .get()
                .parse(new StringReader(text(Files.readAllBytes(file))))) {
            for (var line : parser) {
                var row = row(line);
                if (!row.blank()) {
                    rows.add(row);
                    requireRoom(rows.size());
                }
            }
        }
        return rows;
    }

    private static RawRow row(CSVRecord line) {
        var cells = new TreeMap<Integer, String>();
        for (var i = 0; i < Math.min(line.size(), MOST_COLUMNS); i++) {
            if (!line.get(i).isBlank()) {
                cells.put(i, line.get(i));
            }
        }
        return new RawRow(Math.toIntExact(line.getRecordNumber()), cells, Set.of());
    }

    /** Excel writes CSV in the old encoding on Chinese machines. What holds a zero byte is no text. */
    private static String text(byte[] bytes) {
        for (var one : bytes) {
            if (one == 0) {
                throw refusal("onboarding.unreadable");
            }
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUnicode) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    private void requireRoom(int rows) {
        requireRoom(rows, config.mostRows());
    }

    /** @param rows with the heads */
    static void requireRoom(int rows, int most) {
        if (rows > most + 1) {
            throw new Invalid(List.of(new Violation("file", "onboarding.long", most)));
        }
    }

    static Invalid refusal(String key) {
        return new Invalid(List.of(new Violation("file", key)));
    }
}
