package org.zhanqun.framework.style;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.SiteKind;
import org.zhanqun.style.Palette;

/**
 * What a version of the page style sets, beside its logo (风格要素). Everything else is the theme's.
 *
 * @param palette main colours, out of those that are proven readable
 * @param accent  colour of headlines and of links under the hand, {@code #rrggbb}; null for the palette's own
 * @param slogan  stands under the site's name instead of its domain, may name {@code {region}}; null for none
 * @param home    blocks of the home page that the kind of site may order; what is not among them is not shown; null for the usual ones
 */
public record StyleTokens(Palette palette, String accent, String slogan, List<HomeBlock> home) {
    static final int LONGEST_SLOGAN = 24;

    public StyleTokens {
        home = home == null ? null : Collections.unmodifiableList(new ArrayList<>(home));
    }

    /** What a site of a kind looks like when nobody set anything. */
    public static StyleTokens plain(SiteKind kind) {
        return new StyleTokens(Palette.BLUE, null, null, HomeBlock.usual(kind));
    }

    /** With the usual home page. */
    public StyleTokens(Palette palette, String accent, String slogan) {
        this(palette, accent, slogan, null);
    }

    /**
     * The same as it is stored.
     *
     * @param kind of site that it is for
     * @throws org.zhanqun.kernel.DomainException.Invalid when the palette is missing, or the accent is no colour or cannot be
     *     read on the pages: then it says by how much, and which colour could
     */
    StyleTokens checked(SiteKind kind) {
        var violations = new Violations().require(palette != null, "palette", "field.blank");
        var colour = blank(accent) ? null : Contrast.colour(accent);
        violations.require(blank(accent) || colour != null, "accent", "style.accent.format");
        if (colour != null && Contrast.onPages(colour) < Contrast.LEAST) {
            violations.require(
                    false,
                    "accent",
                    "style.accent.contrast",
                    String.format(Locale.ROOT, "%.2f", floor(Contrast.onPages(colour))),
                    Contrast.readable(colour));
        }
        violations.limitText(slogan, "slogan", LONGEST_SLOGAN);
        var usual = HomeBlock.usual(kind);
        checkHome(usual, violations);
        violations.check();
        return new StyleTokens(
                palette, colour, blank(slogan) ? null : slogan.strip(), Objects.requireNonNullElse(home, usual));
    }

    private void checkHome(List<HomeBlock> usual, Violations violations) {
        if (home == null) {
            return;
        }
        var foreign = home.stream()
                .filter(block -> block != null && !usual.contains(block))
                .map(HomeBlock::name)
                .collect(Collectors.joining(" "));
        violations
                .require(home.stream().noneMatch(Objects::isNull), "home", "field.blank")
                .require(foreign.isEmpty(), "home", "style.home.foreign", foreign)
                .require(home.stream().distinct().count() == home.size(), "home", "style.home.twice")
                .require(
                        usual.stream().allMatch(block -> !block.required() || home.contains(block)),
                        "home",
                        "style.home.required");
    }

    /** Not rounded up: 4.499 must not read as if it were enough. */
    private static double floor(double ratio) {
        return Math.floor(ratio * 100) / 100;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** For the audit trail. @param kind of site that it is for */
    String said(SiteKind kind) {
        return palette
                + (accent == null ? "" : " " + accent)
                + (slogan == null ? "" : " “" + slogan + "”")
                + (HomeBlock.usual(kind).equals(home) ? "" : " " + home);
    }
}
