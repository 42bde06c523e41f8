package org.zhanqun.admin.reorganisation;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.zhanqun.admin.onboarding.RawRow;
import org.zhanqun.kernel.Violations;
import org.zhanqun.reorganisation.CheckedPlan;
import org.zhanqun.reorganisation.PlanColumn;
import org.zhanqun.reorganisation.PlanRow;

/** What a spreadsheet of steps says: its first row names the columns, in any order. @param places of the columns, from 0 */
record PlanSheet(Map<PlanColumn, Integer> places, List<PlanRow> rows) {
    private static final List<PlanColumn> REQUIRED = List.of(PlanColumn.KIND, PlanColumn.SITE);

    /** @throws org.zhanqun.kernel.DomainException.Invalid when the heads are wrong, each at its cell */
    static PlanSheet of(List<RawRow> raw) {
        var violations = new Violations();
        violations.require(!raw.isEmpty(), "file", "reorganisation.empty").check();
        var places = places(raw.getFirst(), violations);
        violations.check();
        return new PlanSheet(
                places, raw.stream().skip(1).map(row -> row(row, places)).toList());
    }

    private static Map<PlanColumn, Integer> places(RawRow heads, Violations violations) {
        var places = new EnumMap<PlanColumn, Integer>(PlanColumn.class);
        heads.cells().forEach((place, text) -> {
            var cell = cell(place, heads.number());
            var column = PlanColumn.headed(text.strip());
            violations.require(column.isPresent(), cell, "onboarding.head.unknown", text.strip());
            column.ifPresent(known -> violations.require(
                    places.putIfAbsent(known, place) == null, cell, "onboarding.head.twice", known.head()));
        });
        REQUIRED.stream()
                .filter(column -> !places.containsKey(column))
                .forEach(column ->
                        violations.require(false, "A" + heads.number(), "onboarding.head.missing", column.head()));
        return places;
    }

    private static PlanRow row(RawRow raw, Map<PlanColumn, Integer> places) {
        var cells = new EnumMap<PlanColumn, String>(PlanColumn.class);
        var formulas = EnumSet.noneOf(PlanColumn.class);
        places.forEach((column, place) -> {
            if (raw.formulas().contains(place)) {
                formulas.add(column);
            }
            if (raw.cells().containsKey(place)) {
                cells.put(column, raw.cells().get(place));
            }
        });
        return new PlanRow(raw.number(), cells, formulas);
    }

    /** Where something is wrong, such as B12. A column that the sheet does not have is named. */
    String cell(CheckedPlan.Finding finding) {
        var place = places.get(finding.column());
        return place == null ? finding.column().head() + " " + finding.row() : cell(place, finding.row());
    }

    private static String cell(int place, int row) {
        return CellReference.convertNumToColString(place) + row;
    }
}
