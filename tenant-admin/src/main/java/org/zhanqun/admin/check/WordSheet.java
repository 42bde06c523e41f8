package org.zhanqun.admin.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.zhanqun.check.WordDraft;
import org.zhanqun.check.engine.ListedWord;
import org.zhanqun.kernel.Violations;

/**
 * Words in an Excel file or in CSV, one a row under the heads 类型、词语、建议、说明、起用日期、停用日期. Whatever is wrong is
 * said at its cell, such as B7, all at once.
 */
final class WordSheet {
    static final List<String> HEADS = List.of("类型", "词语", "建议", "说明", "起用日期", "停用日期");

    private static final int LONGEST = 60_000;
    private static final int MOST_COMPLAINTS = 100;
    private static final Map<String, ListedWord.Kind> KINDS = Map.of(
            "敏感词", ListedWord.Kind.SENSITIVE,
            "错别字", ListedWord.Kind.MISSPELLING,
            "规范名称", ListedWord.Kind.OFFICIAL_NAME,
            "例外", ListedWord.Kind.EXCEPTION,
            "地图用语", ListedWord.Kind.MAP);

    private WordSheet() {}

    static List<ListedWord> read(Path file) {
        var violations = new Violations();
        var rows = rows(file, violations);
        violations.check();
        violations
                .require(!rows.isEmpty() && heads(rows.getFirst()), "A1", "check.sheet.header")
                .require(rows.size() > 1, "file", "check.sheet.empty")
                .require(rows.size() <= LONGEST + 1, "file", "check.sheet.long", LONGEST)
                .check();
        var words = new ArrayList<ListedWord>();
        for (var i = 1; i < rows.size() && violations.found().size() < MOST_COMPLAINTS; i++) {
            var row = rows.get(i);
            if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                words.add(draft(row).checked(violations, cells(i + 1)));
            }
        }
        violations.require(!words.isEmpty(), "file", "check.sheet.empty").check();
        return words;
    }

    private static boolean heads(List<String> row) {
        return IntStream.range(0, HEADS.size())
                .allMatch(i -> cell(row, i).strip().equals(HEADS.get(i)));
    }

    private static WordDraft draft(List<String> row) {
        var kind = KINDS.get(cell(row, 0).strip());
        return new WordDraft(
                kind == null ? cell(row, 0) : kind.name(),
                cell(row, 1),
                cell(row, 2),
                cell(row, 3),
                cell(row, 4),
                cell(row, 5));
    }

    private static String cell(List<String> row, int index) {
        return index < row.size() ? row.get(index) : "";
    }

    private static String[] cells(int row) {
        return IntStream.range(0, HEADS.size())
                .mapToObj(column -> (char) ('A' + column) + Integer.toString(row))
                .toArray(String[]::new);
    }

    private static List<List<String>> rows(Path file, Violations violations) {
        try (var input = Files.newInputStream(file)) {
            var bytes = input.readAllBytes();
            return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K'
                    ? workbook(Files.newInputStream(file))
                    : csv(text(bytes));
        } catch (IOException | RuntimeException unreadable) { // whatever the libraries throw at what is no sheet
            violations.require(false, "file", "check.sheet.unreadable");
            return List.of();
        }
    }

    private static List<List<String>> workbook(InputStream input) throws IOException {
        var format = new DataFormatter();
        try (input;
                var workbook = new XSSFWorkbook(input)) {
            var rows = new ArrayList<List<String>>();
            var sheet = workbook.getSheetAt(0);
            for (var i = 0; i <= Math.min(sheet.getLastRowNum(), LONGEST + 1); i++) {
                var row = sheet.getRow(i);
                rows.add(row == null ? List.of() : cells(row, format));
            }
            return rows;
        }
    }

    private static List<String> cells(Row row, DataFormatter format) {
        return IntStream.range(0, HEADS.size())
                .mapToObj(i -> said(row.getCell(i, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK), format))
                .toList();
    }

    private static String said(Cell cell, DataFormatter format) {
        return switch (cell.getCellType()) {
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                        : format.formatCellValue(cell);
            default -> format.formatCellValue(cell);
        };
    }

    private static List<List<String>> csv(String text) throws IOException {
        try (var parser =
                CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get().parse(new StringReader(text))) {
            return parser.stream()
                    .limit(LONGEST + 2L)
                    .map(line -> List.copyOf(line.toList()))
                    .toList();
        }
    }

    /** Excel writes CSV in the old encoding on Chinese machines. */
    private static String text(byte[] bytes) {
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
}
