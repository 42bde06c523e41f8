package org.zhanqun.content;

import java.util.Optional;

/**
 * What lists show of an article on the sites that refer to it.
 *
 * @param picture with its whole address, or null
 */
public record Referenced(
        Origin origin, String title, String summary, String source, String editor, LeadPicture picture) {
    /**
     * @param site address of the article's site, without a path
     * @param path of the article on it
     */
    public static Referenced of(Article article, String site, String path) {
        return new Referenced(
                new Origin(article.site(), article.id(), site + path),
                article.title(),
                article.summary(),
                article.source(),
                article.editor(),
                picture(article.picture(), site));
    }

    /** A picture with its whole address. @param own may be null @param site address of its site, without a path */
    public static LeadPicture picture(LeadPicture own, String site) {
        return Optional.ofNullable(own)
                .filter(picture -> picture.url() != null)
                .map(picture -> new LeadPicture(
                        picture.url().startsWith("/") ? site + picture.url() : picture.url(), picture.alt()))
                .filter(picture -> picture.url().length() <= LeadPicture.LONGEST_URL)
                .orElse(null);
    }
}
