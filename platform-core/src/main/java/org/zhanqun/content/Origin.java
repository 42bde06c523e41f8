package org.zhanqun.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The article of another site that a reference stands for (引用来源).
 *
 * @param url where the public reads it on its own site
 */
@Embeddable
public record Origin(
        @Column(name = "origin_site", length = 40) String site,
        @Column(name = "origin_article") Long article,
        @Column(name = "origin_url", length = 400) String url) {}
