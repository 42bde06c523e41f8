package org.zhanqun.framework.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.SiteKind;
import org.zhanqun.style.Palette;

/**
 * What a version of the page style sets, beside its logo (风格要素). Everything else is the theme's.
 *
 * @param palette main colours, out of those that are proven readable
 * @param accent  colour of headlines and of links under the hand, {@code #rrggbb}; null for the palette's own
 * @param slogan  stands under the site's name instead of its domain, may name {@code {region}}; null for none
 * @param home    blocks of the home page below the news, in order; null for the usual ones. Only counties may have others
 */
public record StyleTokens(Palette palette, String accent, String slogan, List<HomeBlock> home) {
    static final int LONGEST_SLOGAN = 24;

    /** What a site looks like when nobody set anything. */
    public static final StyleTokens PLAIN = new StyleTokens(Palette.BLUE, null, null, HomeBlock.USUAL);

    public StyleTokens {
        home = home == null ? HomeBlock.USUAL : Collections.unmodifiableList(new ArrayList<>(home));
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
        checkHome(kind, violations);
        violations.check();
        return new StyleTokens(palette, colour, blank(slogan) ? null : slogan.strip(), home);
    }

    private void checkHome(SiteKind kind, Violations violations) {
        violations
                .require(home.stream().noneMatch(Objects::isNull), "home", "field.blank")
                .require(kind == SiteKind.COUNTY || home.equals(HomeBlock.USUAL), "home", "style.home.fixed")
                .require(home.stream().distinct().count() == home.size(), "home", "style.home.twice")
                .require(
                        Arrays.stream(HomeBlock.values()).allMatch(block -> !block.required() || home.contains(block)),
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

    /** For the audit trail. */
    String said() {
        return palette
                + (accent == null ? "" : " " + accent)
                + (slogan == null ? "" : " “" + slogan + "”")
                + (home.equals(HomeBlock.USUAL) ? "" : " " + home);
    }
}
