package org.zhanqun.theme;

import org.zhanqun.theme.View.Mode;
import org.zhanqun.theme.View.Script;

/**
 * What a page looks like: as the reader chose, as the site chose, and whether the province mourns. The three are
 * independent and combine.
 *
 * @param memorial whether everything is shown in grey (全站灰)
 */
public record Look(View view, Palette palette, boolean memorial) {

    public static final Look STANDARD = new Look(View.STANDARD, Palette.BLUE, false);

    public boolean elder() {
        return view.mode() == Mode.ELDER;
    }

    public boolean contrast() {
        return view.mode() == Mode.CONTRAST;
    }

    public boolean traditional() {
        return view.script() == Script.TRADITIONAL;
    }

    public boolean english() {
        return view.script() == Script.ENGLISH;
    }

    /** Code of the view that the 长者版 link leads to: there, or back. */
    public String elderSwitch() {
        return view.in(elder() ? Mode.STANDARD : Mode.ELDER).code();
    }

    /** Code of the view that the 无障碍 link leads to: there, or back. */
    public String contrastSwitch() {
        return view.in(contrast() ? Mode.STANDARD : Mode.CONTRAST).code();
    }

    /** Code of the view that the 繁體 link leads to: there, or back. */
    public String scriptSwitch() {
        return view.in(traditional() ? Script.SIMPLIFIED : Script.TRADITIONAL).code();
    }

    /** Code of the view that the English link leads to: there, or back. */
    public String languageSwitch() {
        return view.in(english() ? Script.SIMPLIFIED : Script.ENGLISH).code();
    }
}
