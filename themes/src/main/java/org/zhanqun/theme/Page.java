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
                LetterPage,
                LetterFormPage,
                LetterReceiptPage,
                LetterQueryPage,
                SearchPage,
                SiteMapPage,
                RegisterPage,
                LeavePage,
                NoticePage {

    Frame frame();

    PageHead head();

    /** Whether search engines may list the page. */
    default boolean indexed() {
        return true;
    }

    /** Whether the content opens with the search, so that the header does not repeat it. */
    default boolean opensWithSearch() {
        return switch (this) {
            case SearchPage _ -> true;
            case HomePage home ->
                home.frame().site().light() && !home.frame().look().elder();
            default -> false;
        };
    }

    /** That the site goes into another one soon, or {@code null}: said on its home page. */
    default String moving() {
        return null;
    }

    /** The one address under which search engines should list the page, whatever view it is shown in. */
    default String canonical() {
        return head().original() != null ? head().original() : frame().site().address() + head().canonicalPath();
    }

    /** Address of the page of the list before this one, or {@code null}. */
    default String previousPage() {
        return switch (this) {
            case ColumnPage column -> column.pager().newer();
            case PolicyListPage policies -> policies.pager().newer();
            case OrganisationsPage organisations -> organisations.pager().newer();
            case TopicPage topic when topic.pager() != null -> topic.pager().newer();
            case LetterListPage letters -> letters.pager().newer();
            case SearchPage search when search.pager() != null -> search.pager().previous();
            default -> null;
        };
    }

    /** Address of the page of the list after this one, or {@code null}. */
    default String nextPage() {
        return switch (this) {
            case ColumnPage column -> column.pager().older();
            case PolicyListPage policies -> policies.pager().older();
            case OrganisationsPage organisations -> organisations.pager().older();
            case TopicPage topic when topic.pager() != null -> topic.pager().older();
            case LetterListPage letters -> letters.pager().older();
            case SearchPage search when search.pager() != null -> search.pager().next();
            default -> null;
        };
    }

    /** Path of the feed that tells what is new here, or {@code null}. */
    default String feed() {
        return switch (this) {
            case TopicPage topic when topic.arranged() != null -> null;
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
