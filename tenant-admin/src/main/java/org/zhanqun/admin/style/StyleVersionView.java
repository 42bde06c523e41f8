package org.zhanqun.admin.style;

import java.util.List;
import org.zhanqun.framework.FrameworkState;
import org.zhanqun.framework.style.HomeBlock;
import org.zhanqun.framework.style.Logo;
import org.zhanqun.framework.style.StyleVersion;
import org.zhanqun.site.SiteKind;
import org.zhanqun.style.Palette;

/**
 * A version of the page style, as the API shows it.
 *
 * @param basedOn  id of the version it replaces, null for the shipped one
 * @param revision to be handed in with an edit
 * @param accent   null for the palette's own
 * @param logo     name of the logo's file on every site, below the theme's folder; null for the theme's own mark
 * @param home     blocks of the home page that the kind of site may order, in order; what is not among them is not shown
 * @param editedBy who edited it last
 */
public record StyleVersionView(
        long id,
        SiteKind kind,
        int number,
        FrameworkState state,
        Long basedOn,
        long revision,
        Palette palette,
        String accent,
        String slogan,
        String logo,
        List<HomeBlock> home,
        String editedBy) {
    static StyleVersionView of(StyleVersion version) {
        var tokens = version.tokens();
        return new StyleVersionView(
                version.id(),
                version.kind(),
                version.number(),
                version.state(),
                version.basedOn(),
                version.revision(),
                tokens.palette(),
                tokens.accent(),
                tokens.slogan(),
                version.logo().map(Logo::fileName).orElse(null),
                tokens.home(),
                version.editedBy());
    }
}
