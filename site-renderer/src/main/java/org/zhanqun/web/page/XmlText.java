package org.zhanqun.web.page;

/** Builds XML piece by piece: what comes from people can be nothing but text in it. */
final class XmlText {
    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    XmlText open(String name, String... attributes) {
        tag(name, attributes).append(">");
        return this;
    }

    XmlText close(String name) {
        text.append("</").append(name).append(">\n");
        return this;
    }

    XmlText empty(String name, String... attributes) {
        tag(name, attributes).append("/>\n");
        return this;
    }

    /** An element that holds text only. */
    XmlText element(String name, String content, String... attributes) {
        tag(name, attributes).append(">").append(escaped(content));
        return close(name);
    }

    /** @param attributes names and values in turns */
    private StringBuilder tag(String name, String... attributes) {
        text.append("<").append(name);
        for (var i = 0; i < attributes.length; i += 2) {
            text.append(" ")
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append("\"");
        }
        return text;
    }

    /** XML has no way at all to say some characters; they are left out. */
    private static String escaped(String content) {
        var escaped = new StringBuilder(content.length() + 16);
        content.codePoints().filter(XmlText::possible).forEach(character -> {
            switch (character) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }

    private static boolean possible(int character) {
        return character >= ' ' && character < 0xd800
                || character == '\t'
                || character == '\n'
                || character > 0xdfff && character < 0xfffe
                || character > 0xffff;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
