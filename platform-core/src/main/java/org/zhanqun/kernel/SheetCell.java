package org.zhanqun.kernel;

/** What somebody typed, as a cell of a file that a spreadsheet opens. */
public final class SheetCell {
    private SheetCell() {}

    /** The text, with a mark before it when a spreadsheet would take it for a formula; empty for none. */
    public static String text(String typed) {
        if (typed == null) {
            return "";
        }
        return typed.isEmpty() || "=+-@\t\r".indexOf(typed.charAt(0)) < 0 ? typed : "'" + typed;
    }
}
