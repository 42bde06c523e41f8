package org.zhanqun.theme;

/**
 * A letter with its answer, as the public reads it (来信公开页).
 *
 * @param list the column it is published in
 */
public record LetterPage(Frame frame, PageHead head, Letter letter, LetterDesk desk, Link list) implements Page {}
