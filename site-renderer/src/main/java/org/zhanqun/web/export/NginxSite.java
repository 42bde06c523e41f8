package org.zhanqun.web.export;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.theme.FirstStyle;
import org.zhanqun.web.http.Protection;
import org.zhanqun.web.page.Pages;

/** One site's server for nginx: its hosts, what moved, what was withdrawn, and the notice of a site that is offline. */
final class NginxSite {
    static final String FILE = "nginx.conf";

    private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)*");
    private static final Pattern ADDRESS = Pattern.compile("/[a-z0-9/_.-]*");

    private final Site site;
    private final Hosts hosts;
    private final ExportConfig.Nginx config;

    /**
     * The hosts of a site.
     *
     * @param own     under which it answers
     * @param former  that it had once: they lead on
     * @param address where they lead to, without a path
     */
    record Hosts(List<String> own, List<String> former, String address) {
        Hosts {
            own.forEach(host -> checked(HOST, host));
            former.forEach(host -> checked(HOST, host));
        }
    }

    NginxSite(Site site, Hosts hosts, ExportConfig.Nginx config) {
        this.site = site;
        this.hosts = hosts;
        this.config = config;
    }

    String text(Manifest manifest) {
        var text = new StringBuilder("# Written with this release; changes are lost.\n");
        var name = site.key().replace('-', '_');
        if (site.status() == SiteStatus.ONLINE) {
            moved(text, name, manifest.redirects());
            gone(text, name, manifest.files());
        }
        text.append("server {\n");
        line(text, "include listen.conf");
        // First of all: it holds for redirects, too.
        line(text, "set $" + NginxServer.FIRST_STYLE + " \"" + FirstStyle.POLICY_SOURCE + "\"");
        line(text, "server_name " + String.join(" ", hosts.own()));
        line(text, "root " + root(ReleasePath.PUBLIC));
        if (site.status() != SiteStatus.ONLINE) {
            // Of two for the same status, nginx heeds the first; the next is included.
            line(text, "error_page " + offline() + " @notice");
        }
        line(text, "include site.conf");
        location(text, "@missing", "root " + root(ReleasePath.NOTICES), "try_files " + missing() + " =404");
        location(text, "@broken", "root " + root(ReleasePath.NOTICES), "try_files /50x.html =500");
        if (site.status() == SiteStatus.ONLINE) {
            online(text, name);
        } else {
            offline(text, offline());
        }
        text.append("}\n");
        leadOn(text);
        return text.toString();
    }

    private void leadOn(StringBuilder text) {
        if (!hosts.former().isEmpty()) {
            text.append("server {\n");
            line(text, "include listen.conf");
            line(text, "server_name " + String.join(" ", hosts.former()));
            line(text, "return 301 " + hosts.address() + "$request_uri");
            text.append("}\n");
        }
    }

    private int offline() {
        return site.status() == SiteStatus.SUSPENDED ? 503 : 410;
    }

    private String missing() {
        return site.status() == SiteStatus.ONLINE ? "/404.html" : "/site.html";
    }

    private static void moved(StringBuilder text, String name, Map<String, String> redirects) {
        text.append("map $uri $zhanqun_moved_").append(name).append(" {\n    default \"\";\n");
        redirects.forEach((from, to) -> line(text, checked(ADDRESS, from) + " " + checked(ADDRESS, to)));
        text.append("}\n");
    }

    private static void gone(StringBuilder text, String name, Map<String, Manifest.Entry> files) {
        text.append("map $uri $zhanqun_gone_").append(name).append(" {\n    default \"\";\n");
        files.forEach((path, entry) -> {
            if (entry.status() == 410 && ReleasePath.isPublic(path)) {
                line(text, checked(ADDRESS, ReleasePath.address(path)) + " 1");
            }
        });
        text.append("}\n");
    }

    private void online(StringBuilder text, String name) {
        text.append("    if ($zhanqun_moved_%1$s) { return 301 $zhanqun_moved_%1$s; }\n".formatted(name));
        text.append("    if ($zhanqun_gone_%s) { return 410; }\n".formatted(name));
        line(text, "error_page 410 @gone");
        location(text, "@gone", "try_files $uri =410");
        location(text, "@static", "root " + root(ReleasePath.NOTICES), "try_files /dynamic.html =503");
        var dynamic = config.renderer().isPresent() ? "@renderer" : "@static";
        location(text, "= /search", "try_files /_none " + dynamic);
        location(text, "^~ /_view/", "try_files /_none " + dynamic);
        location(text, "^~ /_preview/", "try_files /_none " + dynamic);
        location(text, "~ ^/[a-z0-9/]+/(?:write|query|rate)\\.html$", "try_files /_none " + dynamic);
        text.append("    location ~ /atom\\.xml$ { types { } default_type application/atom+xml; }\n");
        if (config.renderer().isPresent()) {
            viewed(text);
            location(text, "= " + Pages.LEAVE, "try_files /_none @renderer");
        } else {
            location(
                    text,
                    "= " + Pages.LEAVE,
                    "root " + root(ReleasePath.NOTICES),
                    "try_files /leave/$zhanqun_prompt.html @static");
        }
    }

    /** Who chose another view gets it from a renderer; while none answers, the standard one. */
    private static void viewed(StringBuilder text) {
        text.append("    error_page 418 = @viewed;\n    if ($cookie_view) { return 418; }\n");
        location(text, "@viewed", proxied("@plain"));
        location(text, "@renderer", proxied("@static"));
        location(text, "@plain", "try_files $uri ${uri}index.html =404");
    }

    private static String[] proxied(String otherwise) {
        var lines = new java.util.ArrayList<String>(List.of(
                "proxy_pass http://zhanqun_renderer",
                "proxy_set_header Host $host",
                "proxy_http_version 1.1",
                "proxy_set_header Connection \"\"",
                "proxy_connect_timeout 1s",
                "proxy_read_timeout 10s",
                "proxy_hide_header Cache-Control",
                "proxy_hide_header Vary",
                "proxy_hide_header Content-Disposition",
                "error_page 502 504 =200 " + otherwise));
        Protection.HEADERS.keySet().stream().sorted().forEach(name -> lines.add("proxy_hide_header " + name));
        return lines.toArray(String[]::new);
    }

    private void offline(StringBuilder text, int status) {
        location(text, "@notice", "root " + root(ReleasePath.NOTICES), "try_files /site.html =" + status);
        location(text, "^~ /themes/", "try_files $uri @missing");
        location(text, "/", "return " + status);
    }

    private String root(String part) {
        return "sites/" + site.key() + "/current/" + part;
    }

    private static void location(StringBuilder text, String name, String... lines) {
        text.append("    location ").append(name).append(" {\n");
        for (var line : lines) {
            text.append("        ").append(line).append(";\n");
        }
        text.append("    }\n");
    }

    private static void line(StringBuilder text, String line) {
        text.append("    ").append(line).append(";\n");
    }

    /** Whatever could end a line of the configuration is refused rather than quoted. */
    private static String checked(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("Not for nginx: " + text);
        }
        return text;
    }
}
