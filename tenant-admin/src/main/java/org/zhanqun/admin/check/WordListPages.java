package org.zhanqun.admin.check;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Paging;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.check.engine.ListedWord;
import org.zhanqun.check.engine.Rule;
import org.zhanqun.check.engine.Severity;

/** How a list is shown (词库), the province's or a site's. */
@ApplicationScoped
class WordListPages {
    private final Shells shells;
    private final HtmlPages html;

    WordListPages(Shells shells, HtmlPages html) {
        this.shells = shells;
        this.html = html;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                Shell shell,
                String path,
                WordListDesk.Listing listing,
                Map<Rule, Severity> severities,
                List<ListedWord.Kind> kinds,
                List<Severity> choices,
                Filter filter,
                Paging paging,
                WordListForm form,
                String done,
                FormErrors errors);
    }

    /** What the list is narrowed to, as it stands in the address. */
    record Filter(String kind, String text) {
        static final Filter NONE = new Filter(null, null);

        ListedWord.Kind known() {
            return List.of(ListedWord.Kind.values()).stream()
                    .filter(one -> one.name().equals(kind))
                    .findFirst()
                    .orElse(null);
        }

        WordListDesk.Query query(Paging paging) {
            return new WordListDesk.Query(known(), text, null, paging.page(), paging.size());
        }
    }

    /** @param severities null for a site's list */
    Response show(
            String path,
            WordListDesk.Listing listing,
            Map<Rule, Severity> severities,
            Filter filter,
            Paging paging,
            WordListForm form,
            String done,
            FormErrors errors) {
        var site = listing.site();
        var shell = site == null
                ? shells.ofProvince(Shell.Place.CHECKS)
                : shells.ofSite(site.key(), site.name(), site.domain(), Shell.Place.CHECKS);
        var wanted = new HashMap<String, Object>();
        wanted.put("kind", filter.known());
        wanted.put("q", filter.text());
        return html.show(
                errors.status(),
                Templates.list(
                        shell,
                        path,
                        listing,
                        severities,
                        List.of(ListedWord.Kind.values()),
                        List.of(Severity.values()),
                        filter,
                        paging.found(wanted, listing.found().total()),
                        form,
                        done,
                        errors));
    }
}
