package org.zhanqun.theme;

/** A document as lists show it: its title with number, date and validity. */
public record PolicyItem(ArticleItem article, DocumentHead document) {}
