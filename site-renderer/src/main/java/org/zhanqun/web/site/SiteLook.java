package org.zhanqun.web.site;

import java.util.List;
import org.zhanqun.framework.style.Logo;
import org.zhanqun.framework.style.StyleTokens;
import org.zhanqun.framework.style.StyleVersion;
import org.zhanqun.site.SiteKind;
import org.zhanqun.theme.HomeBlock;
import org.zhanqun.theme.Palette;

/**
 * How a site looks.
 *
 * @param accent name of the style sheet with its accent among the style's files, null for the palette's own
 * @param slogan may name {@code {region}}; null for none
 * @param logo   name of its logo among the style's files, null for the theme's own mark
 * @param home   blocks of the home page that its kind may order, in order
 */
public record SiteLook(Palette palette, String accent, String slogan, String logo, List<HomeBlock> home) {
    /** Of a site whose kind has no version yet. */
    static SiteLook plain(SiteKind kind) {
        return of(StyleTokens.plain(kind), null);
    }

    static SiteLook of(StyleVersion version) {
        return of(version.tokens(), version.logo().map(SiteLook::logo).orElse(null));
    }

    private static SiteLook of(StyleTokens tokens, String logo) {
        return new SiteLook(
                palette(tokens.palette()),
                tokens.accent() == null ? null : accent(tokens.accent()),
                tokens.slogan(),
                logo,
                tokens.home().stream().map(SiteLook::block).toList());
    }

    /** With the palette that the site chose itself; an accent that was made for another palette goes with it. */
    SiteLook in(org.zhanqun.style.Palette chosen) {
        return palette(chosen) == palette ? this : new SiteLook(palette(chosen), null, slogan, logo, home);
    }

    static String logo(Logo logo) {
        return "logo/" + logo.fileName();
    }

    static String accent(String colour) {
        return "accent/" + colour.substring(1) + ".css";
    }

    private static HomeBlock block(org.zhanqun.framework.style.HomeBlock block) {
        return switch (block) {
            case SERVICES -> HomeBlock.SERVICES;
            case OPENNESS -> HomeBlock.OPENNESS;
            case INTERACTION -> HomeBlock.INTERACTION;
            case ABOUT -> HomeBlock.ABOUT;
            case FEATURED -> HomeBlock.FEATURED;
            case SITES -> HomeBlock.SITES;
        };
    }

    private static Palette palette(org.zhanqun.style.Palette palette) {
        return switch (palette) {
            case BLUE -> Palette.BLUE;
            case RED -> Palette.RED;
            case TEAL -> Palette.TEAL;
        };
    }
}
