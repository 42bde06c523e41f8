package org.zhanqun.reorganisation;

import java.util.Arrays;
import java.util.Optional;

/** A column of the list of a reorganisation (清单列), under its Chinese head or the name that the API has for it. */
public enum PlanColumn {
    KIND("kind", "类型"),
    /** Its key, or its full name on record. */
    SITE("site", "网站"),
    TARGET("target", "接收网站"),
    /** Addresses of the columns that go, each with the receiver's after an equals sign where it is known. */
    COLUMNS("columns", "栏目"),
    NAME("name", "新名称"),
    ORGANISER("organiser", "新主办单位"),
    DOMAIN("domain", "新域名");

    private final String field;
    private final String head;

    PlanColumn(String field, String head) {
        this.field = field;
        this.head = head;
    }

    public String field() {
        return field;
    }

    public String head() {
        return head;
    }

    public static Optional<PlanColumn> headed(String head) {
        return Arrays.stream(values())
                .filter(column -> column.head.equals(head) || column.field.equalsIgnoreCase(head))
                .findFirst();
    }

    /** Where something is wrong that a rule found at one of its own fields. */
    static PlanColumn at(String field) {
        return switch (field) {
            case "name" -> NAME;
            case "organiser" -> ORGANISER;
            case "domain" -> DOMAIN;
            case "kind" -> KIND;
            case "target", "place", "media", "successor" -> TARGET;
            case String columns when columns.startsWith("columns") -> COLUMNS;
            default -> SITE;
        };
    }
}
