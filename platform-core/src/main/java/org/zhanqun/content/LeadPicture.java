package org.zhanqun.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The picture that stands for an article in lists (标题图). @param alt what it shows, for those who cannot see it */
@Embeddable
public record LeadPicture(
        @Column(name = "picture_url", length = 300) String url,
        @Column(name = "picture_alt", length = 200) String alt) {
    static final int LONGEST_URL = 300;
}
