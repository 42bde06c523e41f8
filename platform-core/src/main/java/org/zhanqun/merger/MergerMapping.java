package org.zhanqun.merger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.interaction.Mailboxes;
import org.zhanqun.kernel.Violations;

/** Which column takes what (栏目对应): suggestions, rules, and where the addresses of columns lead. */
final class MergerMapping {
    /** 部门和乡镇公开, the same in every framework that has it. */
    private static final String OF_UNITS = "bmgk";

    private MergerMapping() {}

    /** The columns of a site whose content has to go somewhere. @param counts public articles by column, also of retired ones */
    private static List<SiteColumn> toMap(ColumnTree from, Map<String, Long> counts) {
        return Stream.concat(from.all().stream(), from.retired().stream())
                .filter(column -> column.holdsArticles() && !column.retired() || counts.containsKey(column.code()))
                .toList();
    }

    /**
     * A column of the target for each column: the same address, the same last part of it, the same name, or else the same kind;
     * otherwise the unit's own. Sites of another kind keep to themselves what only speaks of the unit: leaders and organs.
     */
    static List<MappedColumn> suggest(ColumnTree from, ColumnTree to, Map<String, Long> counts, boolean alike) {
        return toMap(from, counts).stream()
                .map(column -> mapped(column, suggestion(column, to, alike).orElse(null)))
                .toList();
    }

    /** The same for some columns, by their codes or addresses. @param chosen the target's by the old site's, empty for a suggestion */
    static List<MappedColumn> suggest(
            ColumnTree from, ColumnTree to, Map<String, String> chosen, boolean alike, Violations violations) {
        var columns = new LinkedHashMap<String, MappedColumn>();
        var at = "columns";
        violations.require(!chosen.isEmpty(), at, "field.blank");
        chosen.forEach((name, wanted) -> {
            var column = named(from, name);
            violations.require(wanted.isEmpty() || named(to, wanted).isPresent(), at, "column.not-found", wanted);
            violations
                    .require(column.isPresent(), at, "column.not-found", name)
                    .require(
                            column.isEmpty() || column.get().holdsArticles(),
                            at,
                            "merger.column.holds-none",
                            column.map(SiteColumn::name).orElse(""));
            column.ifPresent(found -> columns.put(
                    found.code(),
                    mapped(
                            found,
                            named(to, wanted)
                                    .map(SiteColumn::code)
                                    .or(() -> suggestion(found, to, alike))
                                    .orElse(null))));
        });
        return List.copyOf(columns.values());
    }

    private static Optional<SiteColumn> named(ColumnTree columns, String codeOrPath) {
        return columns.byCode(codeOrPath).or(() -> columns.byPath(codeOrPath));
    }

    static MappedColumn mapped(SiteColumn column, String target) {
        return new MappedColumn(column.code(), column.name(), column.path(), target);
    }

    private static Optional<String> suggestion(SiteColumn column, ColumnTree to, boolean alike) {
        var ofTheUnit = column.content() == ContentKind.LEADER || column.content() == ContentKind.ORGANISATION;
        if (ofTheUnit && !alike) {
            return Optional.empty();
        }
        List<Predicate<SiteColumn>> wishes = List.of(
                other -> other.path().equals(column.path()),
                other -> other.slug().equals(column.slug()),
                other -> other.name().equals(column.name()),
                other -> other.purpose().type().equals(column.purpose().type())
                        && other.kind() == ColumnKind.LIST
                        && other.children().isEmpty());
        return wishes.stream()
                .flatMap(wish -> to.all().stream()
                        .filter(other -> other.content() == column.content() && takes(other, column))
                        .filter(wish))
                .findFirst()
                .map(SiteColumn::code);
    }

    /** Whether a column can take what is in another: facts that it has no place for become text, where text may be. */
    static boolean takes(SiteColumn column, SiteColumn from) {
        return column.holdsArticles() && (column.content() == from.content() || column.content() == ContentKind.NEWS);
    }

    /** Finds what is wrong with a mapping, each at the source column's code. */
    static void check(List<MappedColumn> columns, ColumnTree from, ColumnTree to, Violations violations) {
        for (var mapped : columns) {
            var source = from.byCode(mapped.sourceCode());
            var field = "columns." + mapped.sourceCode();
            violations.require(source.isPresent(), field, "column.not-found", mapped.sourceCode());
            if (source.isPresent() && mapped.targetCode() != null) {
                var target = to.byCode(mapped.targetCode()).filter(column -> !column.retired());
                violations
                        .require(target.isPresent(), field, "column.not-found", mapped.targetCode())
                        .require(
                                target.isEmpty() || takes(target.get(), source.get()),
                                field,
                                "merger.column.refused",
                                target.map(SiteColumn::name).orElse(""),
                                source.get().name());
            }
        }
    }

    /** Finds what is wrong with the place of the unit's own column. @param place null for the top */
    static void checkPlace(String place, ColumnTree to, Violations violations) {
        var parent = Optional.ofNullable(place).flatMap(to::byCode).filter(column -> !column.retired());
        violations
                .require(place == null || parent.isPresent(), "place", "column.not-found", String.valueOf(place))
                .require(
                        parent.isEmpty() || parent.get().featuredAllowed(),
                        "place",
                        "column.place-locked",
                        parent.map(SiteColumn::name).orElse(""))
                .require(
                        place != null || roomAtTheTop(to),
                        "place",
                        "column.top-level-full",
                        to.framework().featuredTopLevel());
    }

    private static boolean roomAtTheTop(ColumnTree to) {
        return to.roots().stream().filter(column -> !column.base()).count()
                < to.framework().featuredTopLevel();
    }

    /** The columns below which the unit may have its own. */
    static List<SiteColumn> places(ColumnTree to) {
        return to.all().stream().filter(SiteColumn::featuredAllowed).toList();
    }

    /** Where the unit's own column is made unless somebody says otherwise: with those of other units, or else at the top. */
    static String place(ColumnTree to) {
        var possible = places(to);
        return possible.stream()
                .filter(column -> column.slug().equals(OF_UNITS))
                .findFirst()
                .or(() ->
                        roomAtTheTop(to) ? Optional.empty() : possible.stream().findFirst())
                .map(SiteColumn::code)
                .orElse(null);
    }

    /** Where the address of each column of the old site leads; null for the target's home page. */
    static Map<SiteColumn, String> addresses(Merger merger, ColumnTree from, ColumnTree to) {
        var known = new LinkedHashMap<String, String>();
        merger.columns().forEach(mapped -> known.put(mapped.sourceCode(), merger.takes(mapped.sourceCode())));
        var addresses = new LinkedHashMap<SiteColumn, String>();
        for (var column : columns(from)) {
            addresses.put(column, address(column, known, from, to).orElse(merger.unit()));
        }
        return addresses;
    }

    /** Retired ones last: an address that both had is the live one's. */
    private static List<SiteColumn> columns(ColumnTree from) {
        var columns = new ArrayList<>(from.all());
        columns.addAll(from.retired());
        return columns;
    }

    private static Optional<String> address(
            SiteColumn column, Map<String, String> known, ColumnTree from, ColumnTree to) {
        return switch (column.content()) {
            case MAILBOX -> mailbox(column, to).map(SiteColumn::code);
            case LETTERS -> Mailboxes.published(to).map(SiteColumn::code);
            case NEWS, POLICY, INTERPRETATION, LEADER, ORGANISATION, TOPIC ->
                Optional.ofNullable(known.get(column.code()))
                        .or(() -> to.byPath(column.path()).map(SiteColumn::code))
                        .or(() -> Optional.ofNullable(column.parentCode())
                                .flatMap(from::byCode)
                                .flatMap(parent -> address(parent, known, from, to)));
        };
    }

    /** The mailbox that takes the letters of another one. */
    static Optional<SiteColumn> mailbox(SiteColumn column, ColumnTree to) {
        var mailboxes = Mailboxes.of(to);
        return mailboxes.stream()
                .filter(other -> other.slug().equals(column.slug()))
                .findFirst()
                .or(() -> mailboxes.stream().findFirst());
    }
}
