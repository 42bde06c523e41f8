package org.zhanqun.web.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhanqun.media.FileType;
import org.zhanqun.web.http.Protection;

/**
 * The part of nginx's configuration that all sites share: {@code nginx/nginx.conf}, run with {@code nginx -p EXPORTS -c
 * nginx/nginx.conf}, and {@code nginx/site.conf}, which every site's server includes. All paths are relative, so the
 * folder can be copied to web servers as it is.
 */
final class NginxServer {
    /**
     * The variable that names the style which a site's pages carry. It is set by the site's own file: that one comes with the
     * pages, while this configuration may already be a newer version's.
     */
    static final String FIRST_STYLE = "zhanqun_first_style";

    /** What every site's server block has. Named locations keep the status that led to them. */
    private static final String SITE = """
        if ($zhanqun_alias) { return 301 $zhanqun_alias; }
        index index.html;
        gzip_static on;
        absolute_redirect off;
        error_page 403 =404 @missing;
        error_page 404 @missing;
        error_page 500 502 503 504 @broken;
        recursive_error_pages on;
        """;

    private static final String HTTP = """
        # Written by every export; changes are lost.
        worker_processes auto;
        pid nginx/run/nginx.pid;
        error_log stderr warn;
        events { worker_connections 1024; }
        http {
            access_log off;
            log_not_found off;
            server_tokens off;
            sendfile on;
            client_body_temp_path nginx/run/body;
            proxy_temp_path nginx/run/proxy;
            fastcgi_temp_path nginx/run/fastcgi;
            uwsgi_temp_path nginx/run/uwsgi;
            scgi_temp_path nginx/run/scgi;
            server_names_hash_max_size 16384;
            server_names_hash_bucket_size 256;
            map_hash_max_size 65536;
            map_hash_bucket_size 512;
            variables_hash_max_size 16384;
            default_type application/octet-stream;
            charset utf-8;
            charset_types text/css text/csv text/javascript text/plain application/xml application/atom+xml application/json;
            types {
                text/html html;
                text/css css;
                text/javascript js;
                text/csv csv;
                text/plain txt;
                application/xml xml;
                application/atom+xml atom;
                application/json json;
FILE_TYPES
            }
            # The same thing has a better address.
            map $request_uri $zhanqun_alias {
                default "";
                "~^(?<zhanqun_folder>(?:/[a-z0-9]+)*/)index\\.html(?:\\?|$)" $zhanqun_folder;
                "~^/sitemap(?:\\?|$)" /sitemap/;
            }
            # A slash in the name could lead out of the folder: there is none.
            map $arg_to $zhanqun_prompt {
                default none;
                "~^[A-Za-z0-9%_*+.-]+$" to-$arg_to;
            }
            map "$status $request_uri" $zhanqun_caching {
                default "public, no-cache";
                "~^(?:404|50[0-9]) " no-store;
                "~^[0-9]+ /(?:search|_leave|_view/|_preview/)" no-store;
                "~^[0-9]+ /[a-z0-9/]+/(?:write|query|rate)\\.html" no-store;
                "~^(?:200|206|304) /media/" "public, max-age=KEPT";
                "~^(?:200|304) /themes/[^?]*\\?v=FINGERPRINT$" "public, max-age=31536000, immutable";
            }
            map "$status $uri" $zhanqun_vary {
                default "Accept-Encoding, Cookie";
                "~^[0-9]+ /themes/" Accept-Encoding;
                "~^(?:200|206|304) /media/.*\\.svg$" Accept-Encoding;
                "~^(?:200|206|304) /media/.*\\.(?:jpg|png|webp)$" Accept;
                "~^(?:200|206|304) /media/" "";
                "~\\.(?:xml|txt|csv|json)$" Accept-Encoding;
            }
            # What a site's own file says goes before; one of an older version says nothing.
            map $host $FIRST_STYLE {
                default "";
            }
            # Uploaded files run nothing, and what browsers do not show is saved.
            map "$status $uri" $zhanqun_policy {
                default "POLICY";
                "~^(?:200|206|304) /media/.*\\.svg$" "SVG_POLICY";
                "~^(?:200|206|304) /media/.*\\.pdf$" "PDF_POLICY";
                "~^(?:200|206|304) /media/" "";
            }
            map "$status $uri" $zhanqun_shown {
                default "";
                "~^(?:200|206|304) /media/.*\\.(?:SAVED)$" attachment;
                "~^(?:200|206|304) /media/" inline;
            }
            # A renderer knows the file's name, too.
            map $upstream_http_content_disposition $zhanqun_disposition {
                default $upstream_http_content_disposition;
                "" $zhanqun_shown;
            }
            map $status $zhanqun_retry {
                default "";
                503 3600;
            }
        UPSTREAM
            # The first server answers for unknown hosts.
            server {
                include listen.conf;
                default_type text/plain;
                return 404 "Not found\\n";
            }
            include ../sites/*/current/nginx.conf;
        }
        """;

    private final ExportConfig.Nginx config;
    private final String fingerprint;
    private final Duration kept;

    /**
     * @param fingerprint of the style's files, as it stands in their addresses
     * @param kept        how long browsers may keep a file of the media library without asking again
     */
    NginxServer(ExportConfig.Nginx config, String fingerprint, Duration kept) {
        this.config = config;
        this.fingerprint = fingerprint;
        this.kept = kept;
    }

    String main() {
        var upstream = config.renderer()
                .map(renderer -> "    upstream zhanqun_renderer { server " + address(renderer) + "; }")
                .orElse("");
        return HTTP.replace("FINGERPRINT", fingerprint)
                .replace("UPSTREAM", upstream)
                .replace("FILE_TYPES", types())
                .replace("SAVED", saved())
                .replace("KEPT", Long.toString(kept.toSeconds()))
                .replace("SVG_POLICY", Protection.OF_SVG)
                .replace("PDF_POLICY", Protection.OF_PDF)
                .replace("\"POLICY\"", "\"" + Protection.ofPages("$" + FIRST_STYLE) + "\"")
                .replace("FIRST_STYLE", FIRST_STYLE);
    }

    /** Whatever may be uploaded. */
    private static String types() {
        return Stream.of(FileType.values())
                .map(type -> "                " + type.contentType() + " " + type.extension() + ";")
                .collect(Collectors.joining("\n"));
    }

    private static String saved() {
        return Stream.of(FileType.values())
                .filter(type -> !type.shownByBrowsers())
                .map(FileType::extension)
                .collect(Collectors.joining("|"));
    }

    /** Included by every site's server. */
    String site() {
        var text = new StringBuilder(SITE);
        text.append("add_header Cache-Control $zhanqun_caching always;\n");
        text.append("add_header Vary $zhanqun_vary always;\n");
        text.append("add_header Retry-After $zhanqun_retry always;\n");
        text.append("add_header Content-Disposition $zhanqun_disposition always;\n");
        new TreeMap<>(Protection.HEADERS)
                .forEach((name, value) -> text.append("add_header ")
                        .append(name)
                        .append(" \"")
                        .append(name.equals(Protection.POLICY) ? "$zhanqun_policy" : value)
                        .append("\" always;\n"));
        return text.toString();
    }

    /** What the site's servers depend on beside the site itself. */
    String basis() {
        return main() + site();
    }

    /** The servers see the old file or the new one, never half of one. */
    void write(Path exports) throws IOException {
        var folder = exports.resolve("nginx");
        Files.createDirectories(folder.resolve("run"));
        for (var file : Map.of("nginx.conf", main(), "site.conf", site()).entrySet()) {
            var fresh = folder.resolve(file.getKey() + ".new");
            Files.writeString(fresh, file.getValue());
            Files.move(fresh, folder.resolve(file.getKey()), StandardCopyOption.ATOMIC_MOVE);
        }
        var listen = folder.resolve("listen.conf");
        if (!Files.exists(listen)) {
            Files.writeString(
                    listen,
                    "# Where all sites are served, and their certificates: yours to change, never written again.\nlisten "
                            + address(config.listen()) + ";\n");
        }
    }

    private static String address(String text) {
        if (!text.matches("[A-Za-z0-9.:\\[\\]_-]+")) {
            throw new IllegalArgumentException("Not an address to listen on or to connect to: " + text);
        }
        return text;
    }
}
