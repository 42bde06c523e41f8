package org.zhanqun.web.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.zhanqun.theme.ArticlePage;
import org.zhanqun.theme.ColumnPage;
import org.zhanqun.theme.Composition;
import org.zhanqun.theme.DirectoryPage;
import org.zhanqun.theme.HomePage;
import org.zhanqun.theme.LeaderPage;
import org.zhanqun.theme.LeadersPage;
import org.zhanqun.theme.LeavePage;
import org.zhanqun.theme.LetterFormPage;
import org.zhanqun.theme.LetterListPage;
import org.zhanqun.theme.LetterPage;
import org.zhanqun.theme.LetterQueryPage;
import org.zhanqun.theme.LetterReceiptPage;
import org.zhanqun.theme.MailboxPage;
import org.zhanqun.theme.NoticePage;
import org.zhanqun.theme.OrganisationPage;
import org.zhanqun.theme.OrganisationsPage;
import org.zhanqun.theme.Page;
import org.zhanqun.theme.PolicyListPage;
import org.zhanqun.theme.PolicyPage;
import org.zhanqun.theme.RegisterPage;
import org.zhanqun.theme.SearchPage;
import org.zhanqun.theme.SinglePage;
import org.zhanqun.theme.SiteMapPage;
import org.zhanqun.theme.TopicPage;

/** The templates of the unified page style, checked against their records when the application is built. */
@CheckedTemplate(basePath = "themes/chengxiang/pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
class Templates {
    static native TemplateInstance homeProvince(HomePage page);

    static native TemplateInstance homeCity(HomePage page);

    static native TemplateInstance homeCounty(HomePage page);

    static native TemplateInstance homeDepartment(HomePage page);

    static native TemplateInstance homeElder(HomePage page);

    static native TemplateInstance column(ColumnPage page);

    static native TemplateInstance directory(DirectoryPage page);

    static native TemplateInstance single(SinglePage page);

    static native TemplateInstance article(ArticlePage page);

    static native TemplateInstance policy(PolicyPage page);

    static native TemplateInstance policyList(PolicyListPage page);

    static native TemplateInstance leader(LeaderPage page);

    static native TemplateInstance leaders(LeadersPage page);

    static native TemplateInstance organisation(OrganisationPage page);

    static native TemplateInstance organisations(OrganisationsPage page);

    static native TemplateInstance topic(TopicPage page);

    static native TemplateInstance mailbox(MailboxPage page);

    static native TemplateInstance letterList(LetterListPage page);

    static native TemplateInstance letter(LetterPage page);

    static native TemplateInstance letterForm(LetterFormPage page);

    static native TemplateInstance letterReceipt(LetterReceiptPage page);

    static native TemplateInstance letterQuery(LetterQueryPage page);

    static native TemplateInstance search(SearchPage page);

    static native TemplateInstance sitemap(SiteMapPage page);

    static native TemplateInstance register(RegisterPage page);

    static native TemplateInstance leave(LeavePage page);

    static native TemplateInstance notice(NoticePage page);

    static TemplateInstance of(Page page) {
        return switch (page) {
            case HomePage home when home.frame().look().elder() -> homeElder(home);
            case HomePage home -> home(home, home.frame().site().composition());
            case ColumnPage column -> column(column);
            case DirectoryPage directory -> directory(directory);
            case SinglePage single -> single(single);
            case ArticlePage article -> article(article);
            case PolicyPage policy -> policy(policy);
            case PolicyListPage policies -> policyList(policies);
            case LeaderPage leader -> leader(leader);
            case LeadersPage leaders -> leaders(leaders);
            case OrganisationPage organisation -> organisation(organisation);
            case OrganisationsPage organisations -> organisations(organisations);
            case TopicPage topic -> topic(topic);
            case MailboxPage mailbox -> mailbox(mailbox);
            case LetterListPage letterList -> letterList(letterList);
            case LetterPage letter -> letter(letter);
            case LetterFormPage letterForm -> letterForm(letterForm);
            case LetterReceiptPage letterReceipt -> letterReceipt(letterReceipt);
            case LetterQueryPage letterQuery -> letterQuery(letterQuery);
            case SearchPage search -> search(search);
            case SiteMapPage siteMap -> sitemap(siteMap);
            case RegisterPage register -> register(register);
            case LeavePage leave -> leave(leave);
            case NoticePage notice -> notice(notice);
        };
    }

    private static TemplateInstance home(HomePage page, Composition composition) {
        return switch (composition) {
            case PROVINCE -> homeProvince(page);
            case CITY -> homeCity(page);
            case COUNTY -> homeCounty(page);
            case DEPARTMENT -> homeDepartment(page);
        };
    }
}
