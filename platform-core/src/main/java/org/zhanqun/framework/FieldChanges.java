package org.zhanqun.framework;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhanqun.framework.FrameworkDiff.Change;
import org.zhanqun.framework.FrameworkDiff.Kind;

/** How the fields differ that two versions add to kinds of content. @param contents the kinds that are concerned */
record FieldChanges(List<Change> changes, Set<ContentKind> contents) {
    static FieldChanges between(CustomFields before, CustomFields after) {
        var old = before.list().stream().collect(Collectors.toMap(CustomField::key, Function.identity()));
        var changes = new ArrayList<Change>();
        var contents = EnumSet.noneOf(ContentKind.class);
        for (var field : after.list()) {
            var known = old.remove(field.key());
            if (!field.equals(known)) {
                changes.add(change(field, known == null ? "" : said(known), said(field)));
                contents.add(field.content());
            }
        }
        before.list().stream().filter(field -> old.containsKey(field.key())).forEach(dropped -> {
            changes.add(change(dropped, said(dropped), ""));
            contents.add(dropped.content());
        });
        return new FieldChanges(changes, contents);
    }

    private static Change change(CustomField field, String before, String after) {
        return new Change(field.key(), field.label(), Kind.FIELD, null, before, after);
    }

    /** All that a person has set, in one line, so that no change of it looks like none. */
    static String said(CustomField field) {
        return Stream.of(
                        field.label(),
                        word(field.kind()),
                        String.join("、", field.choices()),
                        field.required() ? "必填" : "可不填",
                        field.shown() ? "公开" : "内部",
                        field.help(),
                        "第 " + field.place() + " 位")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String word(CustomFieldKind kind) {
        return switch (kind) {
            case TEXT -> "单行文字";
            case LONG_TEXT -> "多行文字";
            case DATE -> "日期";
            case NUMBER -> "数字";
            case CHOICE -> "单选";
            case LINK -> "链接";
        };
    }
}
