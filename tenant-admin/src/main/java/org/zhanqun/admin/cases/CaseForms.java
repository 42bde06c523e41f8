package org.zhanqun.admin.cases;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.site.SiteSummary;
import org.zhanqun.cases.CaseKind;
import org.zhanqun.lifecycle.LifecycleConfig;
import org.zhanqun.site.SiteKind;

/** The pages on which something is applied for. */
@ApplicationScoped
class CaseForms {
    private final CaseDesk desk;
    private final CaseFrames frames;
    private final HtmlPages html;
    private final Caller caller;
    private final LifecycleConfig limits;

    CaseForms(CaseDesk desk, CaseFrames frames, HtmlPages html, Caller caller, LifecycleConfig limits) {
        this.desk = desk;
        this.frames = frames;
        this.html = html;
        this.caller = caller;
        this.limits = limits;
    }

    /**
     * What the form is about.
     *
     * @param action where it is handed in
     * @param site   on record; null for an opening
     * @param ownCities whether every new site has to belong to one of the cities
     */
    record Subject(
            CaseKind kind,
            String action,
            SiteSummary site,
            List<SiteKind> siteKinds,
            List<CaseDesk.City> cities,
            boolean ownCities,
            int longestSuspension,
            String tomorrow,
            String latest) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance choose(Shell shell, boolean mayOpen, List<SiteSummary> sites);

        static native TemplateInstance form(Shell shell, Subject subject, CaseForm form, FormErrors errors);
    }

    /** Whether the person may apply for an opening. */
    boolean mayOpen() {
        var rights = caller.rights();
        return rights.provinceAdmin() || !rights.cities().isEmpty();
    }

    /** Asks what is to be done, and about which site. */
    Response choose() {
        return html.show(Templates.choose(frames.frame(), mayOpen(), desk.choices()));
    }

    /** @param site key of the site; null for an opening @param action where the form is handed in */
    Response form(CaseKind kind, String site, CaseForm form, String action, FormErrors errors) {
        var rights = caller.rights();
        var today = desk.today();
        var kinds = Stream.of(SiteKind.values())
                .filter(one -> one != SiteKind.PROVINCE)
                .toList();
        var subject = new Subject(
                kind,
                action,
                kind == CaseKind.OPENING ? null : desk.about(site).site(),
                kinds,
                desk.cities(),
                !rights.provinceAdmin(),
                limits.suspensionMaxDays(),
                today.plusDays(1).toString(),
                today.plusDays(limits.suspensionMaxDays()).toString());
        return html.show(errors.status(), Templates.form(frames.frame(), subject, form, errors));
    }
}
