package org.zhanqun.admin.province;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.province.ProvinceDesk.Filter;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Paging;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.site.SiteKind;
import org.zhanqun.supervision.HealthLevel;

/** The province's home (全省概览), and the list of its sites by how they fare. */
@Path("/admin/province")
@Authenticated
public class ProvincePages {
    private static final String LIST = "/admin/province/sites";

    private final ProvinceDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    ProvincePages(ProvinceDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    /** A choice of the list's filters. */
    record Choices(Filter filter, Map<String, String> cities) {
        public List<SiteKind> kinds() {
            return List.of(SiteKind.values());
        }

        public List<HealthLevel> levels() {
            return List.of(HealthLevel.values());
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(Shell shell, ProvinceHome home);

        static native TemplateInstance sites(
                Shell shell, Choices choices, List<SiteLine> lines, Paging paging, String query);

        static native TemplateInstance sites$results(List<SiteLine> lines, Paging paging, String query);
    }

    @GET
    public Response home() {
        return html.show(Templates.home(shells.ofProvince(Shell.Place.PROVINCE), desk.home()));
    }

    @GET
    @Path("sites")
    public Response sites(
            @RestQuery String city,
            @RestQuery String kind,
            @RestQuery String level,
            @RestQuery Integer page,
            @RestQuery Integer size,
            @RestHeader("HX-Request") boolean fragment) {
        var filter = filter(city, kind, level);
        var all = desk.list(new Filter(null, null, null));
        var found = all.stream().filter(filter::fits).toList();
        var wanted = new LinkedHashMap<String, Object>();
        wanted.put("city", filter.city());
        wanted.put("kind", filter.kind());
        wanted.put("level", filter.level());
        var paging = Paging.of(LIST, page, size).found(wanted, found.size());
        var lines = found.stream()
                .skip(paging.first() - 1L < 0 ? 0 : paging.first() - 1)
                .limit(paging.size())
                .toList();
        var query = paging.filters().entrySet().stream()
                .map(one -> "&" + one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining());
        return html.show(
                fragment
                        ? Templates.sites$results(lines, paging, query)
                        : Templates.sites(
                                shells.ofProvince(Shell.Place.PROVINCE),
                                new Choices(filter, cities(all)),
                                lines,
                                paging,
                                query));
    }

    @GET
    @Path("export")
    public Response export(
            @RestQuery String city, @RestQuery String kind, @RestQuery String level, @RestQuery String format) {
        return ProvinceBook.of(desk.list(filter(city, kind, level)), format);
    }

    private static Map<String, String> cities(List<SiteLine> all) {
        return all.stream()
                .collect(Collectors.toMap(
                        line -> line.city() == null ? "0" : line.city(),
                        SiteLine::cityName,
                        (first, _) -> first,
                        TreeMap::new));
    }

    /** What cannot be read narrows nothing. */
    static Filter filter(String city, String kind, String level) {
        return new Filter(
                city != null && city.matches("\\d{1,6}") ? city : null,
                constant(SiteKind.class, kind),
                constant(HealthLevel.class, level));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
