package org.zhanqun.site;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The place a site is for (行政区划).
 *
 * @param code     six digits, GB/T 2260
 * @param name     as readers say it: 浏阳市, or 教育局 for an organ's site
 * @param cityCode the city it belongs to, null for a provincial site
 */
@Embeddable
public record Region(
        @Column(name = "region_code", nullable = false, length = 6)
        String code,

        @Column(name = "region_name", nullable = false, length = 60)
        String name,

        @Column(name = "city_code", length = 6) String cityCode) {}
