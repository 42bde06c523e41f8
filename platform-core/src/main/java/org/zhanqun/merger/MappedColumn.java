package org.zhanqun.merger;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where the content of a column goes (栏目对应).
 *
 * @param sourceCode of the column of the site that goes
 * @param sourcePath its address there
 * @param targetCode of the column that takes it; null for the merged unit's own column (专属栏目)
 */
@Embeddable
public record MappedColumn(
        @Column(name = "source_code", nullable = false, length = 20)
        String sourceCode,

        @Column(name = "source_name", nullable = false, length = 60)
        String sourceName,

        @Column(name = "source_path", nullable = false, length = 200)
        String sourcePath,

        @Column(name = "target_code", length = 20) String targetCode) {}
