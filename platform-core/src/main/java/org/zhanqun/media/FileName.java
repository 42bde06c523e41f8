package org.zhanqun.media;

/** What remains of the name that a person's machine gave a file. */
final class FileName {
    private static final int LONGEST = 100;
    private static final String UNNAMED = "未命名";

    private FileName() {}

    /** Without folders, ending and what no name should have. */
    static String stem(String fileName) {
        var name = fileName == null ? "" : fileName;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var dot = name.lastIndexOf('.');
        name = (dot > 0 ? name.substring(0, dot) : name)
                .replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "")
                .strip();
        if (name.isEmpty()) {
            return UNNAMED;
        }
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST));
    }
}
