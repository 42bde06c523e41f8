package org.zhanqun.admin.column;

import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.zhanqun.column.FeaturedColumns;
import org.zhanqun.framework.ColumnKind;

/** What was typed into the form for a featured column, kept as it was typed. */
public record FeaturedForm(
        @RestForm String parentCode,
        @RestForm String name,
        @RestForm String slug,
        @RestForm String kind,
        @RestForm String columnType,
        @RestForm String description,
        @RestForm String keywords,
        @RestForm String maxAgeDays) {
    /** The values that the page-tag standard names for ColumnType (栏目类别), but for the home page's; the list is open. */
    static final List<String> COLUMN_TYPES = List.of(
            "工作动态", "政策文件", "政策解读", "回应关切", "数据发布", "数据开放", "概况信息", "机构职能", "负责人信息", "信息公开指南", "信息公开目录", "信息公开年报",
            "依法申请公开", "办事服务", "咨询投诉", "征集调查", "在线访谈");

    static FeaturedForm blank(String parent) {
        return new FeaturedForm(parent, "", "", "LIST", "工作动态", "", "", "30");
    }

    FeaturedColumns.Proposal proposal() {
        return new FeaturedColumns.Proposal(
                trimmed(parentCode),
                trimmed(name),
                trimmed(slug),
                columnKind(),
                trimmed(columnType),
                trimmed(description),
                trimmed(keywords),
                days());
    }

    private ColumnKind columnKind() {
        return switch (kind) {
            case "LIST" -> ColumnKind.LIST;
            case "PAGE" -> ColumnKind.PAGE;
            case "TOPIC" -> ColumnKind.TOPIC;
            case null, default -> null;
        };
    }

    /** Zero for what is not a number: the domain says then what may stand there. */
    private int days() {
        return maxAgeDays != null && maxAgeDays.strip().matches("\\d{1,4}") ? Integer.parseInt(maxAgeDays.strip()) : 0;
    }

    private static String trimmed(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
