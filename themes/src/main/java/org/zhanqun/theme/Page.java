package org.zhanqun.theme;

/** Any public page: the frame that all pages of a site share, and the head of this one. */
public sealed interface Page
        permits HomePage,
                SectionPage,
                SinglePage,
                ArticlePage,
                PolicyPage,
                LeaderPage,
                OrganisationPage,
                TopicPage,
                SearchPage,
                SiteMapPage,
                LeavePage,
                NoticePage {

    Frame frame();

    PageHead head();

    /** Whether search engines may list the page. */
    default boolean indexed() {
        return true;
    }

    /** The one address under which search engines should list the page, whatever view it is shown in. */
    default String canonical() {
        return frame().site().address() + head().canonicalPath();
    }

    /** Through the pages of a list, or {@code null}. */
    default Pager pager() {
        return null;
    }

    /** Path of the feed that tells what is new here, or {@code null}. */
    default String feed() {
        return switch (this) {
            case HomePage _, ColumnPage _, PolicyListPage _, TopicPage _ -> {
                var path = head().canonicalPath();
                yield path.substring(0, path.lastIndexOf('/') + 1) + "atom.xml";
            }
            default -> null;
        };
    }

    /** What the page is about, for programs. */
    default StructuredData structured() {
        return StructuredData.of(this);
    }

    /** How the page presents itself where somebody shares it. */
    default SocialTags social() {
        return SocialTags.of(this);
    }
}
