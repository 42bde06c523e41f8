package org.zhanqun.admin.check;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.check.WorkListDesk.SiteCount;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Paging;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;

/** How much is wrong in the public articles of each site (全省内容检查). */
@Path("/admin/checks")
@Authenticated
public class ProvinceChecksPages {
    private final WorkListDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    ProvinceChecksPages(WorkListDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    /** @param running how many sites are being checked again */
    record Totals(long blocking, long warning, long running) {
        static Totals of(List<SiteCount> counts) {
            return new Totals(
                    counts.stream().mapToLong(SiteCount::blocking).sum(),
                    counts.stream().mapToLong(SiteCount::warning).sum(),
                    counts.stream()
                            .filter(count ->
                                    count.progress() == null || count.progress().finishedAt() == null)
                            .count());
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance counts(Shell shell, List<SiteCount> counts, Totals totals, Paging paging);
    }

    @GET
    public Response counts(@RestQuery Integer page, @RestQuery Integer size) {
        var counts = desk.counts();
        var paging = Paging.of("/admin/checks", page, size).found(Map.of(), counts.size());
        var shown = counts.stream()
                .skip((paging.page() - 1L) * paging.size())
                .limit(paging.size())
                .toList();
        return html.show(Templates.counts(shells.ofProvince(Shell.Place.CHECKS), shown, Totals.of(counts), paging));
    }
}
