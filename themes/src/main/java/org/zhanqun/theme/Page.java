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
                LeavePage,
                NoticePage {

    Frame frame();

    PageHead head();

    /** Whether search engines may list the page. */
    default boolean indexed() {
        return true;
    }
}
