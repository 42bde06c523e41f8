package org.zhanqun.interaction;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What the public reads of a letter (公开内容).
 *
 * @param name        the sender's, covered: 张*
 * @param publishedAt when it first became public
 */
@Embeddable
public record Publication(
        @Column(name = "public_title", length = 120) String title,

        @Column(name = "public_body", length = 4_000) String text,

        @Column(name = "public_name", length = 20) String name,

        @Column(name = "published_at") Instant publishedAt) {}
