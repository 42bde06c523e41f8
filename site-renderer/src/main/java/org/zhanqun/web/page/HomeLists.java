package org.zhanqun.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.ArticleLine;
import org.zhanqun.content.NewestList;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.framework.HomeSlot;

/** All lists of articles that a home page shows: chosen first, and then read in at most one statement. */
final class HomeLists {
    static final int PICTURES = 4;
    static final int TAB_LENGTH = 9;
    static final int BLOCK_LENGTH = 5;
    private static final int SIDE_LINES = 3;
    private static final int TABS = 4;
    private static final int DOCUMENTS = 4;
    private static final int FEATURED = 3;

    /** Blocks that mix all columns of a slot, and how long they are. */
    private static final Map<HomeSlot, Integer> MERGED =
            Map.of(HomeSlot.INTERPRETATION, 5, HomeSlot.NOTICES, 6, HomeSlot.TOPICS, 4, HomeSlot.DATA, 5);

    private final Shell shell;
    private final Map<NewestList, List<ArticleLine>> lines;

    private HomeLists(Shell shell, Map<NewestList, List<ArticleLine>> lines) {
        this.shell = shell;
        this.lines = lines;
    }

    record OfColumn(SiteColumn column, List<ArticleLine> lines) {}

    static HomeLists read(Shell shell, NewestArticles articles) {
        var wanted = new ArrayList<NewestList>();
        wanted.add(headlines(shell));
        wanted.add(pictured(shell));
        tabColumns(shell).map(HomeLists::tab).forEach(wanted::add);
        MERGED.keySet().forEach(slot -> wanted.add(merged(shell, slot)));
        Stream.of(
                        documentColumns(shell),
                        featuredColumns(shell),
                        answers(shell).filter(column -> column.content() != ContentKind.LETTERS).stream())
                .flatMap(columns -> columns)
                .map(HomeLists::block)
                .forEach(wanted::add);
        about(shell).map(HomeLists::first).ifPresent(wanted::add);
        return new HomeLists(shell, articles.of(shell.site(), wanted));
    }

    /** The headline, and what stands beside it. */
    List<ArticleLine> top() {
        return lines.get(headlines(shell));
    }

    /** One more than are shown, for the headline may be among them; so it is with each tab. */
    List<ArticleLine> pictures() {
        return lines.get(pictured(shell));
    }

    List<OfColumn> tabs() {
        return tabColumns(shell)
                .map(column -> new OfColumn(column, lines.get(tab(column))))
                .toList();
    }

    List<OfColumn> documents() {
        return blocks(documentColumns(shell));
    }

    List<OfColumn> featured() {
        return blocks(featuredColumns(shell));
    }

    /** A slot whose columns are mixed. */
    List<ArticleLine> of(HomeSlot slot) {
        return lines.get(merged(shell, slot));
    }

    /** What tells about the place. */
    Optional<ArticleLine> about() {
        return about(shell).flatMap(column -> lines.get(first(column)).stream().findFirst());
    }

    /** A column that has a block of its own. */
    List<ArticleLine> of(SiteColumn column) {
        return lines.get(block(column));
    }

    /** The column whose newest article tells about the place. */
    static Optional<SiteColumn> about(Shell shell) {
        return filled(shell, HomeSlot.ABOUT).findFirst();
    }

    /** The column of answers to the public. */
    static Optional<SiteColumn> answers(Shell shell) {
        return filled(shell, HomeSlot.INTERACTION)
                .filter(column -> column.kind() == ColumnKind.LIST)
                .findFirst();
    }

    private List<OfColumn> blocks(Stream<SiteColumn> columns) {
        return columns.map(column -> new OfColumn(column, of(column))).toList();
    }

    private static Stream<SiteColumn> tabColumns(Shell shell) {
        return Stream.concat(filled(shell, HomeSlot.HEADLINE), filled(shell, HomeSlot.NEWS))
                .limit(TABS);
    }

    private static Stream<SiteColumn> documentColumns(Shell shell) {
        return filled(shell, HomeSlot.DOCUMENTS).limit(DOCUMENTS);
    }

    private static Stream<SiteColumn> featuredColumns(Shell shell) {
        return shell.columns().featured().stream().filter(shell::filled).limit(FEATURED);
    }

    /** An empty column need not be asked: when it gets its first article, the shell is another one. */
    private static Stream<SiteColumn> filled(Shell shell, HomeSlot slot) {
        return shell.columns().feeding(slot).stream().filter(shell::filled);
    }

    private static NewestList headlines(Shell shell) {
        return NewestList.of(codes(shell, HomeSlot.HEADLINE).toList(), SIDE_LINES + 1);
    }

    private static NewestList pictured(Shell shell) {
        var codes = Stream.concat(codes(shell, HomeSlot.PICTURES), codes(shell, HomeSlot.HEADLINE));
        return NewestList.pictured(codes.toList(), PICTURES + 1);
    }

    private static NewestList merged(Shell shell, HomeSlot slot) {
        return NewestList.of(codes(shell, slot).toList(), MERGED.get(slot));
    }

    private static Stream<String> codes(Shell shell, HomeSlot slot) {
        return filled(shell, slot).map(SiteColumn::code);
    }

    private static NewestList tab(SiteColumn column) {
        return NewestList.of(column.code(), TAB_LENGTH + 1);
    }

    private static NewestList first(SiteColumn column) {
        return NewestList.of(column.code(), 1);
    }

    private static NewestList block(SiteColumn column) {
        return NewestList.of(column.code(), BLOCK_LENGTH);
    }
}
