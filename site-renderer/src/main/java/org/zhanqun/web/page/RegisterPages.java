package org.zhanqun.web.page;

import com.fasterxml.jackson.core.JsonFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.kernel.SheetCell;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.theme.Link;
import org.zhanqun.theme.LinkGroup;
import org.zhanqun.theme.PageTags;
import org.zhanqun.theme.RegisterPage;
import org.zhanqun.web.page.PublicPath.Register;
import org.zhanqun.web.site.SiteDirectory;
import org.zhanqun.web.store.PageBytes;

/** The register of all sites (网站登记簿), as a page and as open data. */
@ApplicationScoped
class RegisterPages {
    private static final String PATH = "/site-register/";
    private static final String CSV = "/site-register.csv";
    private static final String JSON = "/site-register.json";
    private static final List<String> HEADER = List.of("网站名称", "网站标识码", "域名", "主办单位", "类别", "市州", "状态", "开设日期", "关停日期");

    /** Spreadsheets take a file for UTF-8 only when it begins with this. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final SiteDirectory directory;
    private final PublicAddress addresses;

    RegisterPages(SiteDirectory directory, PublicAddress addresses) {
        this.directory = directory;
        this.addresses = addresses;
    }

    /** Only the province's portal publishes the register. */
    static boolean publishes(Site site) {
        return site.kind() == SiteKind.PROVINCE;
    }

    /** The way to it from the site's map. */
    static List<LinkGroup> links(Site site) {
        return publishes(site) ? List.of(new LinkGroup("全省政府网站", List.of(new Link("网站登记簿", PATH)))) : List.of();
    }

    RegisterPage page(Shell shell) {
        var rows = rows();
        var open = (int) directory.register().stream()
                .filter(site -> site.status() != SiteStatus.CLOSED)
                .count();
        return new RegisterPage(
                shell.frame(), shell.head("网站登记簿", PATH, PageTags.site(shell.siteTags())), open, rows, CSV, JSON);
    }

    PageBytes data(Register.Form form) {
        return form == Register.Form.CSV
                ? PageBytes.of(200, "text/csv; charset=utf-8", csv(rows()))
                : PageBytes.of(200, "application/json; charset=utf-8", json(rows()));
    }

    private List<RegisterPage.Row> rows() {
        var sites = directory.register();
        var cities = new HashMap<String, String>();
        sites.stream()
                .filter(site -> site.kind() == SiteKind.CITY)
                .forEach(site -> cities.put(site.region().code(), site.region().name()));
        return sites.stream().map(site -> row(site, cities)).toList();
    }

    private RegisterPage.Row row(Site site, Map<String, String> cities) {
        var city = site.region().cityCode();
        var closed = site.status() == SiteStatus.CLOSED;
        return new RegisterPage.Row(
                site.name(),
                closed ? null : addresses.of(site) + "/",
                site.code(),
                site.domain(),
                site.organiser().name(),
                kind(site.kind()),
                city == null ? null : cities.getOrDefault(city, city),
                state(site.status()),
                site.openedAt().atZone(Clocks.BEIJING).toLocalDate().toString(),
                closed ? site.notice().closedOn().toString() : null);
    }

    private static String kind(SiteKind kind) {
        return switch (kind) {
            case PROVINCE -> "省级门户";
            case CITY -> "市级门户";
            case COUNTY -> "县级门户";
            case DEPARTMENT -> "部门网站";
            case RETAINED -> "保留网站";
        };
    }

    private static String state(SiteStatus status) {
        return switch (status) {
            case ONLINE -> "正常运行";
            case SUSPENDED -> "临时下线";
            case CLOSED -> "已关停";
        };
    }

    private static List<String> values(RegisterPage.Row row) {
        return Arrays.asList(
                row.name(),
                row.code(),
                row.domain(),
                row.organiser(),
                row.kind(),
                row.city() == null ? "省级" : row.city(),
                row.state(),
                row.opened(),
                row.closed());
    }

    private static String csv(List<RegisterPage.Row> rows) {
        var text = new StringBuilder(BYTE_ORDER_MARK).append(line(HEADER));
        rows.forEach(row -> text.append(line(values(row))));
        return text.toString();
    }

    /** RFC 4180. */
    private static String line(List<String> values) {
        return values.stream().map(RegisterPages::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A cell that a spreadsheet would take for a formula is made text: names are what somebody typed. */
    static String cell(String value) {
        return value == null ? "" : '"' + SheetCell.text(value).replace("\"", "\"\"") + '"';
    }

    private static String json(List<RegisterPage.Row> rows) {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            json.writeStartArray();
            for (var row : rows) {
                json.writeStartObject();
                json.writeStringField("name", row.name());
                json.writeStringField("code", row.code());
                json.writeStringField("domain", row.domain());
                json.writeStringField("organiser", row.organiser());
                json.writeStringField("kind", row.kind());
                json.writeStringField("city", row.city());
                json.writeStringField("state", row.state());
                json.writeStringField("opened", row.opened());
                json.writeStringField("closed", row.closed());
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
