package org.zhanqun.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.zhanqun.testsupport.MediaSamples.SECRET;

import io.quarkus.runtime.configuration.MemorySize;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.testsupport.MediaSamples;

/** What is taken, what is refused and why, and what is left of it. */
class MediaIntakeTest {
    @TempDir
    Path folder;

    private MediaIntake intake;

    @BeforeEach
    void anIntake() {
        var config = new SmallLimits(folder.resolve("media"));
        intake = new MediaIntake(new MediaFolder(config, Clock.systemUTC()), config);
    }

    @Test
    void eachAllowedTypeIsKnownByItsContentWhateverItsName() throws IOException {
        assertThat(List.of(
                        type(MediaSamples.jpeg(8, 8)),
                        type(MediaSamples.png(8, 8)),
                        type(MediaSamples.gif(8, 8)),
                        type(MediaSamples.pdf()),
                        type(MediaSamples.docx()),
                        type(MediaSamples.zip(new String[] {"[Content_Types].xml", "xl/workbook.xml"}, 9)),
                        type(MediaSamples.zip(new String[] {"[Content_Types].xml", "ppt/presentation.xml"}, 9)),
                        type(MediaSamples.zip(new String[] {"OFD.xml", "Doc_0/Document.xml"}, 9)),
                        type(MediaSamples.compound("WordDocument")),
                        type(MediaSamples.compound("Workbook")),
                        type(MediaSamples.compound("PowerPoint Document")),
                        type(MediaSamples.mp4()),
                        type("ID3\4\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1)),
                        type("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8))))
                .containsExactly(
                        FileType.JPEG,
                        FileType.PNG,
                        FileType.GIF,
                        FileType.PDF,
                        FileType.DOCX,
                        FileType.XLSX,
                        FileType.PPTX,
                        FileType.OFD,
                        FileType.DOC,
                        FileType.XLS,
                        FileType.PPT,
                        FileType.MP4,
                        FileType.MP3,
                        FileType.SVG);
    }

    @Test
    void whatIsNotAllowedIsRefusedWithItsReason() {
        assertThat(refusal("MZ\u0090 a program".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("media.type");
        assertThat(refusal("<html><script>".getBytes(StandardCharsets.UTF_8))).isEqualTo("media.type");
        assertThat(refusal(new byte[0])).isEqualTo("media.type");
        assertThat(refusal(MediaSamples.zip(new String[] {"program.exe"}, 9))).isEqualTo("media.type");
        assertThat(refusal(MediaSamples.docx("word/vbaProject.bin"))).isEqualTo("media.macros");
        assertThat(refusal(MediaSamples.compound("_VBA_PROJECT_CUR"))).isEqualTo("media.macros");
        assertThat(refusal(MediaSamples.zip(new String[] {"[Content_Types].xml", "word/document.xml"}, 2_000_000)))
                .isEqualTo("media.bomb");
        assertThat(refusal(MediaSamples.pngThatClaims(40_000, 40_000))).isEqualTo("media.pixels");
        assertThat(refusal(Arrays.copyOf(MediaSamples.pdf(), 2_000_000))).isEqualTo("media.length");
    }

    @Test
    void whatIsCutOffIsRefusedAndLeavesNothing() throws IOException {
        for (var whole : List.of(
                MediaSamples.jpeg(300, 200),
                MediaSamples.png(300, 200),
                MediaSamples.gif(300, 200),
                MediaSamples.pdf(),
                MediaSamples.docx(),
                MediaSamples.mp4())) {
            assertThat(refusal(Arrays.copyOf(whole, whole.length - 12))).isEqualTo("media.broken");
        }
        assertThat(refusal(MediaSamples.pngThatClaims(300, 200))).isEqualTo("media.broken");
        assertThat(Files.list(folder.resolve("media/.incoming"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,800,500,true", "3,800,500,false", "6,500,800,false", "8,500,800,false"})
    void aPhotoLosesItsPositionAndIsShownUprightAllTheSame(int orientation, int width, int height, boolean redFirst)
            throws IOException {
        try (var accepted = accept(MediaSamples.photo(800, 500, orientation))) {
            assertThat(accepted.content().width()).isEqualTo(width);
            assertThat(accepted.content().height()).isEqualTo(height);
            assertThat(text(accepted.original())).doesNotContain(SECRET);

            var small = ImageIO.read(sizes(accepted).resolve("320.jpg").toFile());
            assertThat(small.getWidth()).isEqualTo(320);
            assertThat(small.getHeight()).isEqualTo(320 * height / width);
            // Lying on its side, the red half is above or below.
            var firstCorner = orientation == 6 || redFirst ? 0 : small.getHeight() - 1;
            assertThat(isRed(small, orientation == 3 ? small.getWidth() - 5 : 5, firstCorner))
                    .isTrue();
        }
    }

    @Test
    void aStoredPhotoStillSaysHowItWasHeld() throws IOException {
        try (var accepted = accept(MediaSamples.photo(80, 50, 6))) {
            var again = JpegCleaning.clean(Files.readAllBytes(accepted.original()));
            assertThat(again.facts()).isEqualTo(new PictureFacts(80, 50, 6, true));
            assertThat(again.bytes()).isEqualTo(Files.readAllBytes(accepted.original()));
        }
    }

    @Test
    void aFilmLosesThePlaceWhereItWasTakenAndNoByteMoves() throws IOException {
        var film = MediaSamples.mp4();
        try (var accepted = accept(film)) {
            assertThat(text(accepted.original())).doesNotContain(SECRET).contains("mdat");
            assertThat(Files.size(accepted.original())).isEqualTo(film.length);
        }
    }

    @Test
    void aPictureIsMadeInSmallerSizesOnlyAndCutForLists() throws IOException {
        try (var accepted = accept(MediaSamples.jpeg(1000, 1000))) {
            assertThat(names(accepted)).contains("320.jpg", "640.jpg", "960.jpg", "c320.jpg", "c640.jpg", "c960.jpg");
            assertThat(names(accepted)).doesNotContain("1440.jpg", "full.jpg");
            var cover = ImageIO.read(sizes(accepted).resolve("c640.jpg").toFile());
            assertThat(cover.getWidth()).isEqualTo(640);
            assertThat(cover.getHeight()).isEqualTo(400);
        }
    }

    @Test
    void webpIsWrittenAndReadAgain() throws IOException {
        assumeTrue(Encoding.writesWebp(), "no WebP on this machine");
        var webp = folder.resolve("picture.webp");
        Encoding.write(MediaSamples.picture(700, 400), FileType.WEBP, webp);
        var xmp = "XMP \24\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        var bytes = MediaSamples.joined(Files.readAllBytes(webp), xmp, SECRET.getBytes(StandardCharsets.ISO_8859_1));
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, bytes.length - 8);
        try (var accepted = accept(bytes)) {
            assertThat(accepted.content().type()).isEqualTo(FileType.WEBP);
            assertThat(accepted.content().width()).isEqualTo(700);
            assertThat(names(accepted)).contains("320.webp", "640.webp", "c320.webp");
            assertThat(text(accepted.original())).doesNotContain(SECRET);
        }
    }

    @Test
    void aDrawingKeepsWhatDrawsAndNothingElse() throws IOException {
        var hostile = """
            <?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>
            <svg viewBox="0 0 40 20" xmlns="http://www.w3.org/2000/svg" onload="alert(1)">
            <script>alert(2)</script><foreignObject><p>x</p></foreignObject>
            <style>rect{fill:url(https://evil.example/x)}</style>
            <image href="https://evil.example/x.png"/><use href="#a"/><a href="javascript:alert(3)"><circle r="1"/></a>
            <rect id="a" width="9" height="9" fill="url(#g)" style="background:url('//evil.example')" onclick="x()"/>
            <g xmlns="http://www.w3.org/1999/xhtml"><iframe src="x"/></g>&x;<animate attributeName="href" to="javascript:x"/>
            </svg>""";
        try (var accepted = accept(hostile.getBytes(StandardCharsets.UTF_8))) {
            var clean = Files.readString(accepted.original());
            assertThat(clean).contains("<rect", "url(#g)", "href=\"#a\"");
            assertThat(clean)
                    .doesNotContain(
                            "script", "alert", "evil", "foreign", "onload", "onclick", "DOCTYPE", "xhtml", "iframe",
                            "animate", "passwd");
            assertThat(accepted.content().width()).isEqualTo(40);
            assertThat(accepted.content().scaled()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd.jpg", "C:\\dir\\冬修.现场.JPG", "<script>.png", "\u0000\u202E.exe", ""})
    void aNameIsReducedToWhatANameIs(String hostile) throws IOException {
        var stem = FileName.stem(hostile);
        assertThat(stem).isNotBlank().doesNotContain("/", "\\", "<", "\u0000", "\u202E");
        assertThat(FileName.stem("C:\\dir\\冬修.现场.JPG")).isEqualTo("冬修.现场");
    }

    private FileType type(byte[] bytes) throws IOException {
        try (var accepted = accept(bytes)) {
            return accepted.content().type();
        }
    }

    private String refusal(byte[] bytes) {
        return catchThrowableOfType(Invalid.class, () -> accept(bytes).close())
                .violations()
                .getFirst()
                .key();
    }

    private Accepted accept(byte[] bytes) throws IOException {
        return intake.accept(Files.write(folder.resolve("uploaded"), bytes), "some.txt");
    }

    private static Path sizes(Accepted accepted) {
        return accepted.folder().resolve(accepted.framing().key());
    }

    private static List<String> names(Accepted accepted) throws IOException {
        try (var files = Files.list(sizes(accepted))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        return (picture.getRGB(x, y) >> 16 & 0xFF) > 150;
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private record SmallLimits(Path folder) implements MediaConfig {
        private static MemorySize megabytes(int number) {
            return new MemorySize(BigInteger.valueOf((long) number << 20));
        }

        @Override
        public MemorySize quota() {
            return megabytes(10);
        }

        @Override
        public MemorySize largestPicture() {
            return megabytes(1);
        }

        @Override
        public long mostPixels() {
            return 40_000_000;
        }

        @Override
        public MemorySize largestDocument() {
            return megabytes(1);
        }

        @Override
        public MemorySize largestRecording() {
            return megabytes(1);
        }

        @Override
        public MemorySize mostUnpacked() {
            return megabytes(2);
        }

        @Override
        public int workers() {
            return 1;
        }

        @Override
        public Duration graceOfOrphans() {
            return Duration.ofDays(1);
        }

        @Override
        public Duration kept() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Duration tidying() {
            return Duration.ofHours(1);
        }
    }
}
