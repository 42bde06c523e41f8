package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.IDN;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.zhanqun.site.SiteConfig;
import org.zhanqun.web.site.SiteDirectory;

/**
 * Links to sites that are not a government's lead over the prompt (47号: 打开非政府网站链接应有提示). Done when a page is
 * made: the text that was written stays as it is.
 */
@ApplicationScoped
class OutwardLinks {
    /** What a browser takes for an address of its own or of another host: it forgives missing and turned slashes. */
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)(https?:|[/\\\\](?=[/\\\\]))[/\\\\]*([^?#]*)(.*)");

    private final SiteDirectory directory;
    private final List<String> governmentSuffixes;

    OutwardLinks(SiteDirectory directory, SiteConfig config) {
        this.directory = directory;
        this.governmentSuffixes = Stream.of(config.domainSuffix(), "gov.cn", IDN.toASCII("政务"))
                .distinct()
                .toList();
    }

    void guard(Element body) {
        body.select("a[href]").forEach(link -> {
            var absolute = ABSOLUTE.matcher(link.attr("href").strip());
            if (absolute.matches()) {
                guard(link, WebAddress.of(asBrowsersReadIt(absolute)));
            }
        });
    }

    /** Where a link to an address leads: to it, or to the prompt; empty for what is no address. */
    Optional<String> led(String address) {
        var holder = new Element("p");
        holder.appendElement("a").attr("href", address);
        guard(holder);
        return Optional.ofNullable(holder.selectFirst("a")).map(link -> link.attr("href"));
    }

    private static String asBrowsersReadIt(Matcher absolute) {
        var scheme = absolute.group(1).endsWith(":") ? absolute.group(1) : "https:";
        return scheme + "//" + absolute.group(2).replace('\\', '/') + absolute.group(3);
    }

    private void guard(Element link, Optional<WebAddress> address) {
        if (address.isEmpty()) {
            link.unwrap();
        } else if (!government(address.get())) {
            link.attr(
                    "href",
                    Pages.LEAVE + "?to=" + URLEncoder.encode(address.get().text(), StandardCharsets.UTF_8));
            link.attr("rel", "noopener nofollow external");
            link.removeAttr("target");
            link.appendElement("span").addClass("vh").text("（非政府网站）");
        }
    }

    /** Whether the host is a site of this province, or bears a name that only governments get. */
    boolean government(WebAddress address) {
        var host = address.host();
        return directory.byHost(host).isPresent()
                || governmentSuffixes.stream().anyMatch(suffix -> host.equals(suffix) || host.endsWith("." + suffix));
    }
}
