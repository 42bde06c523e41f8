package org.zhanqun.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The colours of the tokens against each other, by WCAG's formula: a palette is accepted only when it passes. */
class ContrastTest {

    private static final Path TOKENS = Path.of("src/main/resources/META-INF/resources/themes/chengxiang/tokens.css");
    private static final Pattern RULE = Pattern.compile("([^{};]+)\\{([^{}]*)}");
    private static final Pattern TOKEN = Pattern.compile("(--[a-z0-9-]+):\\s*([^;]+);");

    /** Foreground and background of everything that is read. */
    private static final String[][] TEXT = {
        {"ink", "bg", "band", "surface", "sunken", "tint", "mark"},
        {"ink-2", "bg", "band", "surface", "tint"},
        {"ink-3", "bg", "band", "surface"},
        {"link", "bg", "surface", "tint", "tint-2"},
        {"link-hover", "bg", "surface"},
        {"brand", "bg", "surface", "tint"},
        {"brand-strong", "surface", "tint", "tint-2"},
        {"accent", "bg", "surface"},
        {"headline", "bg"},
        {"bg", "headline"},
        {"on-btn", "btn", "btn-hover"},
        {"on-mast", "mast-a", "mast-b"},
        {"on-mast-2", "mast-a", "mast-b"},
        {"on-foot", "foot"},
        {"on-foot-2", "foot"},
        {"ok", "ok-tint"},
        {"warn", "warn-tint"},
        {"ink", "warn-tint"},
    };

    @ParameterizedTest
    @EnumSource(Palette.class)
    void everyPaletteCanBeReadInLight(Palette palette) {
        var tokens = tokens(":root", "[data-palette=\"" + palette.id() + "\"]");

        assertReadable(tokens, 4.5);
        assertThat(contrast(tokens, "brand", "bg")).isGreaterThanOrEqualTo(7);
        assertThat(contrast(tokens, "on-mast", "mast-b")).isGreaterThanOrEqualTo(7);
        assertControls(tokens);
    }

    @ParameterizedTest
    @EnumSource(Palette.class)
    void everyPaletteCanBeReadInDark(Palette palette) {
        var tokens = tokens(":root", "[data-palette=\"" + palette.id() + "\"]", "dark :root");

        assertReadable(tokens, 4.5);
        assertThat(contrast(tokens, "brand", "bg")).isGreaterThanOrEqualTo(7);
        assertControls(tokens);
    }

    @ParameterizedTest
    @EnumSource(Palette.class)
    void theAccessibleViewHasHighContrastWhateverThePalette(Palette palette) {
        var tokens = tokens(
                ":root", "[data-palette=\"" + palette.id() + "\"]", "dark :root", ":root[data-view=\"contrast\"]");

        assertReadable(tokens, 7);
        assertControls(tokens);
    }

    @ParameterizedTest
    @CsvSource({"#000000, #ffffff, 21.0", "#777777, #ffffff, 4.48", "#0f4c96, #fff, 8.4"})
    void theFormulaIsThatOfTheGuidelines(String foreground, String background, double expected) {
        assertThat(contrast(foreground, background)).isCloseTo(expected, Offset.offset(0.05));
    }

    @Test
    void everyPaletteButTheFirstIsInTheTokens() {
        assertThat(Stream.of(Palette.RED, Palette.TEAL))
                .allSatisfy(palette -> assertThat(rules()).containsKey("[data-palette=\"" + palette.id() + "\"]"));
    }

    private static void assertReadable(Map<String, String> tokens, double least) {
        for (var pair : TEXT) {
            for (var i = 1; i < pair.length; i++) {
                assertThat(contrast(tokens, pair[0], pair[i]))
                        .as(pair[0] + " on " + pair[i])
                        .isGreaterThanOrEqualTo(least);
            }
        }
    }

    private static void assertControls(Map<String, String> tokens) {
        assertThat(contrast(tokens, "control", "surface")).isGreaterThanOrEqualTo(3);
        assertThat(contrast(tokens, "focus", "bg")).isGreaterThanOrEqualTo(3);
        assertThat(contrast(tokens, "focus", "surface")).isGreaterThanOrEqualTo(3);
    }

    private static double contrast(Map<String, String> tokens, String foreground, String background) {
        return contrast(colour(tokens, foreground), colour(tokens, background));
    }

    private static double contrast(String one, String other) {
        var light = Math.max(luminance(one), luminance(other));
        var dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(String colour) {
        var hex = colour.length() == 4 ? colour.replaceAll("[0-9a-f]", "$0$0") : colour;
        return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
    }

    private static double channel(String hex, int at) {
        var value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static String colour(Map<String, String> tokens, String name) {
        var value = tokens.get("--" + name);
        return value.startsWith("var(--") ? colour(tokens, value.substring(6, value.length() - 1)) : value;
    }

    /** The tokens in force when the rules apply, the later before the earlier. */
    private static Map<String, String> tokens(String... selectors) {
        var rules = rules();
        var tokens = new HashMap<String, String>();
        for (var selector : selectors) {
            TOKEN.matcher(rules.getOrDefault(selector, ""))
                    .results()
                    .forEach(token -> tokens.put(token.group(1), token.group(2).strip()));
        }
        return tokens;
    }

    /** Declarations by selector; those for dark devices have a selector of their own. */
    private static Map<String, String> rules() {
        var rules = new HashMap<String, String>();
        RULE.matcher(read().replaceAll("(?s)/\\*.*?\\*/", "")
                        .replaceAll("@media screen and \\(prefers-color-scheme: dark\\) \\{\\s*", "dark ")
                        .replaceAll("@media screen \\{\\s*", ""))
                .results()
                .forEach(rule -> rules.put(rule.group(1).strip(), rule.group(2)));
        return rules;
    }

    private static String read() {
        try {
            return Files.readString(TOKENS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
