package org.zhanqun.admin.onboarding;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.zhanqun.kernel.Violations;
import org.zhanqun.onboarding.CellFinding;
import org.zhanqun.onboarding.SheetColumn;
import org.zhanqun.onboarding.SheetRow;

/** What a spreadsheet says: its first row names the columns, in any order. @param places of the columns, from 0 */
record Sheet(Map<SheetColumn, Integer> places, List<SheetRow> rows) {
    /** @throws org.zhanqun.kernel.DomainException.Invalid when the heads are wrong, each at its cell */
    static Sheet of(List<RawRow> raw) {
        var violations = new Violations();
        violations.require(!raw.isEmpty(), "file", "onboarding.empty").check();
        var places = places(raw.getFirst(), violations);
        violations.check();
        return new Sheet(
                places, raw.stream().skip(1).map(row -> row(row, places)).toList());
    }

    private static Map<SheetColumn, Integer> places(RawRow heads, Violations violations) {
        var places = new EnumMap<SheetColumn, Integer>(SheetColumn.class);
        heads.cells().forEach((place, text) -> {
            var cell = cell(place, heads.number());
            var column = SheetColumn.headed(text.strip());
            violations.require(column.isPresent(), cell, "onboarding.head.unknown", text.strip());
            column.ifPresent(known -> violations.require(
                    places.putIfAbsent(known, place) == null, cell, "onboarding.head.twice", known.head()));
        });
        SheetColumn.requiredOnes().stream()
                .filter(column -> !places.containsKey(column))
                .forEach(column ->
                        violations.require(false, "A" + heads.number(), "onboarding.head.missing", column.head()));
        return places;
    }

    private static SheetRow row(RawRow raw, Map<SheetColumn, Integer> places) {
        var cells = new EnumMap<SheetColumn, String>(SheetColumn.class);
        var formulas = EnumSet.noneOf(SheetColumn.class);
        places.forEach((column, place) -> {
            if (raw.formulas().contains(place)) {
                formulas.add(column);
            }
            if (raw.cells().containsKey(place)) {
                cells.put(column, raw.cells().get(place));
            }
        });
        return new SheetRow(raw.number(), cells, formulas);
    }

    /** Where something is wrong, such as D12. */
    String cell(CellFinding finding) {
        return cell(places.get(finding.column()), finding.row());
    }

    private static String cell(int place, int row) {
        return CellReference.convertNumToColString(place) + row;
    }
}
