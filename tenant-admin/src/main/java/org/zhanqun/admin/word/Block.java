package org.zhanqun.admin.word;

/** A paragraph or a table of a document, with what the whole document decides about it. */
sealed interface Block {
    /**
     * @param label  what automatic numbering puts before it; empty for none
     * @param level  of a heading, 1 for the highest; 0 for a paragraph that is none
     * @param title  whether its style says that it is the document's title
     * @param item   its place in a list, or null
     * @param points size of its letters, 0 when nothing is said
     */
    record Paragraph(
            Inline words,
            String label,
            int level,
            boolean title,
            WordNumbering.Mark item,
            String alignment,
            double points)
            implements Block {
        private static final int LONGEST_HEADING = 100;

        /** A whole paragraph in the style of a heading is none. */
        boolean isHeading() {
            return level > 0
                    && text().length() <= LONGEST_HEADING
                    && !words.text().isBlank();
        }

        String text() {
            return label + Inline.stripped(words.text()).replaceAll("\\s+", " ");
        }

        String html(boolean heading) {
            return Html.escaped(label) + words.html(heading);
        }
    }

    record Table(String html) implements Block {}
}
