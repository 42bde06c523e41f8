package org.zhanqun.admin.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Word documents as officials write them, made by the test itself: a good one, and such as must not be taken. */
final class WordSamples {
    private WordSamples() {}

    /** A notice with headings, lists, a table with merged cells, a link and two pictures, one of which is described. */
    static byte[] notice(String title, byte[] described, byte[] other) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            style(document, "2", "heading 1");
            style(document, "3", "heading 2");
            style(document, "a5", "Title");
            styled(document, "a5", title);
            styled(document, "2", "总体要求");
            words(document);
            styled(document, "3", "重点任务");
            lists(document);
            table(document);
            picture(document, described, "田间新修的渠道");
            picture(document, other, "");
            var indented = document.createParagraph().createRun();
            indented.setBold(true);
            indented.setText("　　特此通知");
            var last = document.createParagraph();
            last.setAlignment(ParagraphAlignment.RIGHT);
            last.createRun().setText("2026年11月28日");
            document.write(out);
            return out.toByteArray();
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A document of one line, as simple programs write it, with its title in large letters in the middle. */
    static byte[] plain(String title, String text) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            if (title != null) {
                var paragraph = document.createParagraph();
                paragraph.setAlignment(ParagraphAlignment.CENTER);
                var run = paragraph.createRun();
                run.setFontSize(22);
                run.setText(title);
            }
            document.createParagraph().createRun().setText(text);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void style(XWPFDocument document, String id, String name) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        document.createStyles().addStyle(new XWPFStyle(style));
    }

    private static void styled(XWPFDocument document, String style, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        var run = paragraph.createRun();
        run.setBold(true);
        run.setText(text);
    }

    private static void words(XWPFDocument document) {
        var paragraph = document.createParagraph();
        paragraph.createRun().setText("　　全县新修渠道");
        var bold = paragraph.createRun();
        bold.setBold(true);
        bold.setText("12");
        var more = paragraph.createRun();
        more.setBold(true);
        more.setText("公里");
        var italic = paragraph.createRun();
        italic.setItalic(true);
        italic.setText("（预计）");
        paragraph.createHyperlinkRun("https://www.hunan.gov.cn/a?b=1&c=2").setText("省政府文件");
        paragraph.createHyperlinkRun("javascript:alert(1)").setText("别的");
        document.createParagraph();
    }

    private static void lists(XWPFDocument document) {
        var numbering = document.createNumbering();
        var definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.ONE);
        level(definition, 0, STNumberFormat.DECIMAL, "%1.");
        level(definition, 1, STNumberFormat.BULLET, "·");
        var plain = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(definition)));
        item(document, plain, 0, "清淤");
        item(document, plain, 1, "机械");
        item(document, plain, 0, "衬砌");
        var chinese = CTAbstractNum.Factory.newInstance();
        chinese.setAbstractNumId(BigInteger.TWO);
        level(chinese, 0, STNumberFormat.CHINESE_COUNTING, "（%1）");
        var counted = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(chinese)));
        item(document, counted, 0, "加强组织领导");
        item(document, counted, 0, "严格考核");
    }

    private static void level(CTAbstractNum definition, int level, STNumberFormat.Enum format, String text) {
        var made = definition.addNewLvl();
        made.setIlvl(BigInteger.valueOf(level));
        made.addNewStart().setVal(BigInteger.ONE);
        made.addNewNumFmt().setVal(format);
        made.addNewLvlText().setVal(text);
    }

    private static void item(XWPFDocument document, BigInteger list, int level, String text) {
        var paragraph = document.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.createRun().setText(text);
    }

    /** Two towns, of which the first has two lines; the last row goes over all columns. */
    private static void table(XWPFDocument document) {
        var table = document.createTable(4, 3);
        var cells = new String[][] {{"乡镇", "渠道", "公里"}, {"沿溪镇", "东渠", "5"}, {"", "西渠", "7"}, {"合计 12 公里", "", ""}};
        for (var row = 0; row < cells.length; row++) {
            for (var column = 0; column < 3; column++) {
                table.getRow(row).getCell(column).setText(cells[row][column]);
            }
        }
        table.getRow(0).setRepeatHeader(true);
        properties(table, 1).addNewVMerge().setVal(STMerge.RESTART);
        properties(table, 2).addNewVMerge();
        properties(table, 3).addNewGridSpan().setVal(BigInteger.valueOf(3));
        table.getRow(3).removeCell(2);
        table.getRow(3).removeCell(1);
    }

    private static CTTcPr properties(XWPFTable table, int row) {
        var cell = table.getRow(row).getCell(0).getCTTc();
        return cell.isSetTcPr() ? cell.getTcPr() : cell.addNewTcPr();
    }

    private static void picture(XWPFDocument document, byte[] bytes, String alt)
            throws IOException, InvalidFormatException {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        var run = paragraph.createRun();
        run.addPicture(new ByteArrayInputStream(bytes), PictureType.PNG, "图.png", Units.toEMU(200), Units.toEMU(150));
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(alt);
    }

    static byte[] encrypted() {
        try (var files = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(plain("密", "文"));
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A document of some kilobytes that holds so many megabytes in one of its parts. */
    static byte[] bomb(String part, int megabytes) {
        return with(plain("题", "文"), part, megabytes);
    }

    static byte[] withMacros() {
        return with(plain("题", "文"), "word/vbaProject.bin", 0);
    }

    /** The text of a document replaced: what no program would write. */
    static byte[] withText(String xml) {
        return rewritten(plain("题", "文"), "word/document.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] with(byte[] document, String part, int megabytes) {
        return copied(document, null, zip -> {
            zip.putNextEntry(new ZipEntry(part));
            var blanks = new byte[1 << 20];
            for (var i = 0; i < megabytes; i++) {
                zip.write(blanks);
            }
        });
    }

    private static byte[] rewritten(byte[] document, String part, byte[] content) {
        return copied(document, part, zip -> {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content);
        });
    }

    private interface More {
        void into(ZipOutputStream zip) throws IOException;
    }

    private static byte[] copied(byte[] document, String without, More more) {
        try (var in = new ZipInputStream(new ByteArrayInputStream(document));
                var out = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(out)) {
                for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    if (!entry.getName().equals(without)) {
                        zip.putNextEntry(new ZipEntry(entry.getName()));
                        in.transferTo(zip);
                    }
                }
                more.into(zip);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
