package org.zhanqun.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhanqun.kernel.DomainException.Violation;
import org.zhanqun.kernel.Violations;

/** Looks for what is wrong with a version as a whole (校验). Every finding names the column by its code. */
final class DraftCheck {
    private final Framework framework;
    private final Map<String, BaseColumn> byCode = new HashMap<>();
    private final List<BaseColumn> columns;
    private final List<Violation> findings = new ArrayList<>();

    DraftCheck(Framework framework, List<BaseColumn> columns) {
        this.framework = framework;
        this.columns = columns;
        columns.forEach(column -> byCode.put(column.code(), column));
    }

    /** @param required codes of columns that no version may lack @param current the kind's current version */
    List<Violation> findings(Set<String> required, Framework current) {
        if (!current.id().equals(framework.basedOn())) {
            find("", "framework.check.stale", current.title());
        }
        for (var code : required.stream().sorted().toList()) {
            var column = byCode.get(code);
            if (column == null || column.retired()) {
                find(code, "framework.check.missing", code);
            }
        }
        columns.forEach(this::check);
        checkSiblings();
        return findings;
    }

    private void check(BaseColumn column) {
        if (circular(column)) {
            find(column.code(), "framework.check.cycle", column.name());
            return;
        }
        if (column.retired()) {
            checkSuccessor(column);
            return;
        }
        var parent = column.parentCode() == null ? null : byCode.get(column.parentCode());
        if (column.parentCode() != null && (parent == null || parent.retired())) {
            find(column.code(), "framework.check.parent", column.name());
        }
        var slug = new Violations();
        Slugs.check(column.slug(), column.code(), slug);
        findings.addAll(slug.found());
        var most = column.inspection().mostDays();
        if (most != null && (column.maxAgeDays() == null || column.maxAgeDays() > most)) {
            find(column.code(), "framework.check.freshness", column.name(), most);
        }
    }

    private void checkSuccessor(BaseColumn column) {
        var successor = column.successorCode() == null ? null : byCode.get(column.successorCode());
        if (column.successorCode() != null && (successor == null || successor.retired())) {
            find(column.code(), "framework.check.successor", column.name());
        }
    }

    /** A retired column keeps its address, which still leads somewhere; its name is free. */
    private void checkSiblings() {
        var slugs = new HashMap<String, BaseColumn>();
        var names = new HashMap<String, BaseColumn>();
        for (var column : columns) {
            var place = column.parentCode() + "/";
            var sameSlug = slugs.putIfAbsent(place + column.slug(), column);
            if (sameSlug != null) {
                find(column.code(), "framework.check.slug", column.name(), sameSlug.name());
            }
            var sameName = column.retired() ? null : names.putIfAbsent(place + column.name(), column);
            if (sameName != null) {
                find(column.code(), "framework.check.name", column.name(), sameName.code());
            }
        }
    }

    private boolean circular(BaseColumn column) {
        var seen = new HashSet<String>();
        for (var at = column; at != null; at = at.parentCode() == null ? null : byCode.get(at.parentCode())) {
            if (!seen.add(at.code())) {
                return true;
            }
        }
        return false;
    }

    private void find(String code, String key, Object... arguments) {
        findings.add(new Violation(code, key, arguments));
    }
}
