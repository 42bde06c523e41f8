package org.zhanqun.web.store;

import org.zhanqun.theme.Look;
import org.zhanqun.theme.Palette;
import org.zhanqun.theme.View;

/**
 * Which of the renderings of one page is asked for: what the request says of it, and the clock. What the site chose is the
 * same for all requests, and so not part of it.
 *
 * @param memorial whether the province mourns at the moment of the request
 */
public record Variant(View view, boolean memorial) {
    public static final Variant STANDARD = new Variant(View.STANDARD, false);

    public Look with(Palette palette) {
        return new Look(view, palette, memorial);
    }
}
