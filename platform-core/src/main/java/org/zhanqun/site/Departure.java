package org.zhanqun.site;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * That a site goes into another one soon, and the public is told (迁移公告).
 *
 * @param target key of the site that takes it in
 * @param on     the first day on which it may go
 */
@Embeddable
public record Departure(
        @Column(name = "moving_to", length = 40) String target,
        @Column(name = "moving_on") LocalDate on) {}
