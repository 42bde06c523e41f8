package org.zhanqun.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the files of the style, whatever is rendered from them. */
class StyleFilesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates/themes/chengxiang");
    private static final Path ASSETS = Path.of("src/main/resources/META-INF/resources/themes/chengxiang");
    private static final List<Path> STYLE = Stream.of("tokens.css", "frame.css", "style.css")
            .map(ASSETS::resolve)
            .toList();

    @Test
    void everyTemplateNamesItsTypes() {
        assertThat(all(TEMPLATES))
                .isNotEmpty()
                .allSatisfy(template -> assertThat(read(template)).startsWith("{@"));
    }

    @Test
    void htmlGoesThroughUnescapedInOnePlaceOnly() {
        assertThat(all(TEMPLATES))
                .filteredOn(template -> read(template).contains(".raw"))
                .containsExactly(TEMPLATES.resolve("partials/prose.html"));
        assertThat(all(TEMPLATES)).noneMatch(template -> read(template).contains(".safe"));
    }

    @Test
    void everyTemplateIsUsed() {
        var all = all(TEMPLATES).stream().map(StyleFilesTest::read).collect(Collectors.joining());
        assertThat(all(TEMPLATES.resolve("partials")))
                .allSatisfy(partial -> assertThat(all)
                        .contains("themes/chengxiang/partials/"
                                + partial.getFileName().toString().replace(".html", " ")));
    }

    @Test
    void everyIconIsInTheSprite() {
        var sprite = read(ASSETS.resolve("icons.svg"));
        assertThat(Arrays.stream(Icon.values()).map(Icon::id))
                .allSatisfy(id -> assertThat(sprite).contains("id=\"" + id + "\""));
        assertThat(found(Pattern.compile("'(i-[a-z0-9]+)'|#(i-[a-z0-9]+)\""), all(TEMPLATES)))
                .allSatisfy(id -> assertThat(sprite).contains("id=\"" + id + "\""));
    }

    @Test
    void styleSheetNamesOnlyClassesThatTemplatesUse() {
        var templates = all(TEMPLATES).stream().map(StyleFilesTest::read).collect(Collectors.joining());
        var ofScriptAndOfTexts = Set.of("nav-off", "align-left", "align-center", "align-right");
        assertThat(found(Pattern.compile("\\.([a-z][a-z0-9-]*)(?=[^;{}()]*\\{)"), STYLE))
                .filteredOn(name -> !ofScriptAndOfTexts.contains(name))
                .allSatisfy(name -> assertThat(Pattern.compile("[\" }]" + name + "[\" {]")
                                .matcher(templates)
                                .find())
                        .as("class " + name)
                        .isTrue());
    }

    @Test
    void everyTokenIsDefinedAndUsed() {
        var used = found(Pattern.compile("var\\((--[a-z0-9-]+)"), STYLE);
        assertThat(found(Pattern.compile("(?<=[\\s;{])(--[a-z0-9-]+):"), STYLE)).isEqualTo(used);
    }

    @Test
    void picturesNeedNothingThatThePolicyOfContentForbids() {
        assertThat(all(ASSETS.resolve("img"))).allSatisfy(picture -> {
            assertThat(read(picture)).doesNotContain("<style", "style=", "<script", "href=\"http");
            assertThat(Files.size(picture)).isLessThan(40 * 1024);
        });
    }

    @Test
    void nothingIsFetchedFromElsewhere() {
        assertThat(List.of("tokens.css", "frame.css", "style.css", "site.js"))
                .allSatisfy(
                        file -> assertThat(read(ASSETS.resolve(file))).doesNotContain("//cdn", "@import", "url(http"));
    }

    @Test
    void everyFileIsServedAndCountsForTheFingerprint() {
        assertThat(StyleFiles.served().keySet())
                .containsExactlyInAnyOrderElementsOf(all(ASSETS).stream()
                        .map(file -> ASSETS.relativize(file).toString())
                        .toList());
        var files = new TreeMap<>(StyleFiles.served());
        var before = StyleFiles.fingerprint(files);
        files.put("img/footer.svg", new byte[] {1});
        assertThat(StyleFiles.fingerprint(files)).matches("[0-9a-f]{10}").isNotEqualTo(before);
    }

    private static List<Path> all(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> found(Pattern pattern, List<Path> files) {
        var names = new TreeSet<String>();
        for (var file : files) {
            pattern.matcher(read(file)).results().forEach(match -> {
                for (int group = 1; group <= match.groupCount(); group++) {
                    if (match.group(group) != null) {
                        names.add(match.group(group));
                    }
                }
            });
        }
        return names;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
