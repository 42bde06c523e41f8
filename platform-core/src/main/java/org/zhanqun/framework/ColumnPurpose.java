package org.zhanqun.framework;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What a column is for, as its page tags say it (网页标签: ColumnDescription, ColumnKeywords, ColumnType). None is empty.
 *
 * @param type one of the open list of column types (栏目类别), such as 工作动态
 */
@Embeddable
public record ColumnPurpose(
        @Column(name = "column_type", nullable = false, length = 20)
        String type,

        @Column(name = "description", nullable = false, length = 300)
        String description,

        @Column(name = "keywords", nullable = false, length = 200)
        String keywords) {}
