package org.zhanqun.theme;

/** The page of a column (栏目页): what it holds stands beside the columns around it. */
public sealed interface SectionPage extends Page
        permits ColumnPage, DirectoryPage, PolicyListPage, LeadersPage, OrganisationsPage, MailboxPage, LetterListPage {

    String name();

    /** May be {@code null}. */
    String description();

    /** May be {@code null}. */
    SideNav side();
}
