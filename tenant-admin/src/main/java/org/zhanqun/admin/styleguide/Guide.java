package org.zhanqun.admin.styleguide;

import java.util.List;
import java.util.stream.Stream;
import org.zhanqun.theme.ArticlePage;
import org.zhanqun.theme.ColumnPage;
import org.zhanqun.theme.Composition;
import org.zhanqun.theme.HomePage;
import org.zhanqun.theme.LeaderCard;
import org.zhanqun.theme.LetterListPage;
import org.zhanqun.theme.Link;
import org.zhanqun.theme.LinkGroup;
import org.zhanqun.theme.Look;
import org.zhanqun.theme.OrganisationPage;
import org.zhanqun.theme.Palette;
import org.zhanqun.theme.PolicyPage;
import org.zhanqun.theme.SearchPage;
import org.zhanqun.theme.SinglePage;
import org.zhanqun.theme.Validity;
import org.zhanqun.theme.View;

/**
 * What the front page of the guide shows: samples to take components from, and the kinds of pages.
 *
 * @param query that keeps the look on the way to a page of the guide
 */
record Guide(
        Look look,
        String query,
        HomePage home,
        ColumnPage column,
        ColumnPage gallery,
        ArticlePage article,
        SinglePage single,
        PolicyPage policy,
        PolicyPage repealed,
        OrganisationPage organisation,
        SearchPage search,
        List<PageSpecimen> pages) {
    /** A look to choose. */
    record Choice(String name, String url, boolean current) {}

    static Guide of(SampleSite site) {
        var texts = new SampleTexts(site);
        var lists = new SampleLists(site);
        var organs = new SampleOrgans(site);
        return new Guide(
                site.look(),
                query(site.look().palette(), site.look().view().mode()),
                lists.home(Composition.COUNTY),
                lists.column(),
                lists.gallery(),
                texts.article(),
                texts.single(),
                texts.policy(Validity.EFFECTIVE),
                texts.policy(Validity.REPEALED),
                organs.organisation(),
                lists.search("营业执照"),
                PageSpecimen.list());
    }

    public List<Choice> palettes() {
        var mode = look.view().mode();
        return Stream.of(Palette.values())
                .map(palette -> new Choice(name(palette), query(palette, mode), palette == look.palette()))
                .toList();
    }

    public List<Choice> views() {
        return Stream.of(View.Mode.values())
                .map(mode -> new Choice(
                        name(mode),
                        query(look.palette(), mode),
                        mode == look.view().mode()))
                .toList();
    }

    public List<Validity> validities() {
        return List.of(Validity.values());
    }

    public List<LeaderCard> leaders() {
        return SampleOrgans.cards();
    }

    public LetterListPage letters() {
        return new SampleLetters(new SampleSite(home.frame().assets(), look)).list();
    }

    public LinkGroup sites() {
        return home.region().related().getFirst();
    }

    public List<Link> ways() {
        return SampleSite.links("home-county", "返回首页", "网站地图");
    }

    private static String query(Palette palette, View.Mode mode) {
        return "?palette=" + palette.id() + "&view=" + mode.id();
    }

    private static String name(Palette palette) {
        return switch (palette) {
            case BLUE -> "政务蓝";
            case RED -> "中国红";
            case TEAL -> "青绿";
        };
    }

    private static String name(View.Mode mode) {
        return switch (mode) {
            case STANDARD -> "标准版";
            case ELDER -> "长者版";
            case CONTRAST -> "无障碍";
        };
    }
}
