package org.zhanqun.theme;

import java.util.ArrayList;
import java.util.List;

/**
 * The home page (首页) of any kind of site: what may stand in its slots. A slot that has nothing is left out, and its
 * neighbours take its place. Templates differ by {@link Composition} and use the same slots.
 *
 * @param order of the blocks that the composition lets one order; what is not in it is not shown
 * @param moving that the site goes into another one soon (迁移公告), or null
 */
public record HomePage(
        Frame frame,
        PageHead head,
        News news,
        Services services,
        Openness openness,
        Interaction interaction,
        Region region,
        List<HomeBlock> order,
        String moving)
        implements Page {

    public HomePage {
        order = List.copyOf(order);
    }

    /** Of a site that stays. */
    public HomePage(
            Frame frame,
            PageHead head,
            News news,
            Services services,
            Openness openness,
            Interaction interaction,
            Region region,
            List<HomeBlock> order) {
        this(frame, head, news, services, openness, interaction, region, order, null);
    }

    /** In the usual order. */
    public HomePage(
            Frame frame,
            PageHead head,
            News news,
            Services services,
            Openness openness,
            Interaction interaction,
            Region region) {
        this(
                frame,
                head,
                news,
                services,
                openness,
                interaction,
                region,
                HomeBlock.usual(frame.site().composition()));
    }

    /** Neighbouring blocks that stand in one frame, or one that fills the width of the window. */
    public record Zone(boolean wide, List<HomeBlock> blocks) {}

    /** The blocks as they follow one another on a county's or a city's home. A wide one that has nothing parts no others. */
    public List<Zone> zones() {
        var zones = new ArrayList<Zone>();
        for (var block : order) {
            if (!wide(block)) {
                if (zones.isEmpty() || zones.getLast().wide()) {
                    zones.add(new Zone(false, new ArrayList<>()));
                }
                zones.getLast().blocks().add(block);
            } else if (filled(block)) {
                zones.add(new Zone(true, List.of(block)));
            }
        }
        return zones;
    }

    /** Whether a frame is still open at the end, for what always comes last. */
    public boolean endsInFrame() {
        var zones = zones();
        return !zones.isEmpty() && !zones.getLast().wide();
    }

    /** Whether a block fills the width of the window. */
    private boolean wide(HomeBlock block) {
        return switch (block) {
            case ABOUT -> true;
            case SERVICES -> composition() == Composition.COUNTY;
            case SITES -> composition() == Composition.CITY;
            case OPENNESS, INTERACTION, FEATURED -> false;
        };
    }

    private boolean filled(HomeBlock wide) {
        return switch (wide) {
            case ABOUT -> region.about() != null;
            case SERVICES -> services.entrances() != null || !services.guides().isEmpty();
            case SITES -> region.sites() != null || !services.guides().isEmpty();
            case OPENNESS, INTERACTION, FEATURED -> true;
        };
    }

    private Composition composition() {
        return frame.site().composition();
    }

    /** Whether nothing is published yet, as on the day a site opens: the columns themselves are shown instead. */
    public boolean bare() {
        return !news.present()
                && openness.documents().isEmpty()
                && openness.interpretation() == null
                && openness.notices() == null;
    }

    /**
     * 政务动态.
     *
     * @param headline  the one article above all others, may be {@code null}
     * @param sideLines up to three articles under the headline
     * @param pictures  up to four articles with a picture (图片新闻), the first is shown large
     * @param tabs      one to four columns of news, the first is open; six to nine items each
     */
    public record News(
            ArticleItem headline, List<ArticleItem> sideLines, List<ArticleItem> pictures, List<Block> tabs) {

        public News {
            sideLines = Values.list(sideLines);
            pictures = Values.list(pictures).stream()
                    .filter(item -> item.picture() != null)
                    .toList();
            tabs = Values.filled(tabs);
        }

        public static News none() {
            return new News(null, null, null, null);
        }

        public boolean present() {
            return headline != null || !pictures.isEmpty() || !tabs.isEmpty();
        }
    }

    /**
     * 办事服务.
     *
     * @param entrances hot services, seven on a province's home, six or twelve elsewhere; may be {@code null}
     * @param guides    up to three columns of guides, such as 个人办事 and 法人办事, five items each
     */
    public record Services(Entrances entrances, List<Block> guides) {

        public Services {
            entrances = Values.filled(entrances);
            guides = Values.filled(guides);
        }

        public static Services none() {
            return new Services(null, null);
        }
    }

    /**
     * 政务公开.
     *
     * @param documents      one to four columns of documents (政策文件), the first is open; five items each
     * @param interpretation 解读回应, may be {@code null}; the first item is shown with its picture if it has one
     * @param disclosure     leaders, guide, catalogue, annual report, ...: up to eight; may be {@code null}
     * @param notices        通知公告, six items, may be {@code null}
     */
    public record Openness(List<Block> documents, Block interpretation, Entrances disclosure, Block notices) {

        public Openness {
            documents = Values.filled(documents);
            interpretation = Values.filled(interpretation);
            disclosure = Values.filled(disclosure);
            notices = Values.filled(notices);
        }

        public static Openness none() {
            return new Openness(null, null, null, null);
        }
    }

    /**
     * 互动交流.
     *
     * @param entrances mailboxes, consultations, ... up to six; may be {@code null}
     * @param answers   questions that were answered in public (留言公开), five items; may be {@code null}
     */
    public record Interaction(Entrances entrances, Block answers) {

        public Interaction {
            entrances = Values.filled(entrances);
            answers = Values.filled(answers);
        }

        public static Interaction none() {
            return new Interaction(null, null);
        }
    }

    /**
     * The place or organ itself, and what it does in its own way.
     *
     * @param about    走进 the region, or 机构概况; may be {@code null}
     * @param featured up to three featured columns (特色栏目), five items each
     * @param topics   专题专栏: up to four items; may be {@code null}
     * @param data     数据发布: five items; may be {@code null}
     * @param sites    the portals one level below, shown as a grid of names; may be {@code null}
     * @param related  other sites by kind, shown folded
     */
    public record Region(
            About about, List<Block> featured, Block topics, Block data, LinkGroup sites, List<LinkGroup> related) {

        public Region {
            featured = Values.filled(featured);
            topics = Values.filled(topics);
            data = Values.filled(data);
            sites = Values.filled(sites);
            related = Values.filledGroups(related);
        }

        public static Region none() {
            return new Region(null, null, null, null, null, null);
        }
    }

    /**
     * A few words about the place or organ.
     *
     * @param text    plain text, one paragraph
     * @param picture a wide scene behind the words, may be {@code null}: then the style's own is shown
     * @param figures two to four
     * @param links   columns that say more; the first is the main one
     */
    public record About(String name, String url, String text, Picture picture, List<Figure> figures, List<Link> links) {

        public About {
            figures = Values.list(figures);
            links = Values.list(links);
        }
    }
}
