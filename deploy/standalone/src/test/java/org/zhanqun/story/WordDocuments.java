package org.zhanqun.story;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Word documents as an office's computer makes them, and one that only an attacker's does. */
final class WordDocuments {
    private WordDocuments() {}

    /** A notice with a heading, a list, a table and a picture. */
    static byte[] notice(String title) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            style(document, "Title", "Title");
            style(document, "1", "heading 1");
            styled(document, "Title", title);
            styled(document, "1", "一、工作要求");
            document.createParagraph().createRun().setText("各单位要认真抓好落实。");
            list(document, "排查隐患", "落实整改");
            table(document);
            var picture = document.createParagraph().createRun();
            picture.addPicture(
                    new ByteArrayInputStream(png()),
                    Document.PICTURE_TYPE_PNG,
                    "图.png",
                    Units.toEMU(200),
                    Units.toEMU(125));
            picture.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr("隐患排查现场");
            document.write(out);
            return out.toByteArray();
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A document of a few kilobytes with a part that is 300 megabytes of blanks (压缩炸弹). */
    static byte[] bomb() {
        try (var in = new ZipInputStream(new ByteArrayInputStream(notice("炸弹")));
                var out = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(out)) {
                for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(zip);
                }
                zip.putNextEntry(new ZipEntry("word/media/image9.png"));
                var blanks = new byte[1 << 20];
                for (var i = 0; i < 300; i++) {
                    zip.write(blanks);
                }
            }
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
        paragraph.createRun().setText(text);
    }

    private static void list(XWPFDocument document, String... items) {
        var definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.ONE);
        var level = definition.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
        level.addNewLvlText().setVal("%1.");
        var numbering = document.createNumbering();
        var number = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(definition)));
        for (var item : items) {
            var paragraph = document.createParagraph();
            paragraph.setNumID(number);
            paragraph.setNumILvl(BigInteger.ZERO);
            paragraph.createRun().setText(item);
        }
    }

    private static void table(XWPFDocument document) {
        var table = document.createTable(2, 2);
        var cells = new String[][] {{"乡镇", "期限"}, {"沿溪镇", "十二月底"}};
        for (var row = 0; row < cells.length; row++) {
            for (var column = 0; column < cells[row].length; column++) {
                table.getRow(row).getCell(column).setText(cells[row][column]);
            }
        }
        table.getRow(0).setRepeatHeader(true);
    }

    private static byte[] png() throws IOException {
        var picture = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(new Color(0x2F6B4F));
        graphics.fillRect(0, 0, 640, 400);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
