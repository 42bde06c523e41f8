package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.site.PublicConfig;
import org.zhanqun.site.RootFiles;
import org.zhanqun.site.Site;
import org.zhanqun.web.store.PageBytes;

/** The texts that programs look for at fixed places of a site. */
@ApplicationScoped
class RootTexts {
    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final String SECURITY = "/.well-known/security.txt";
    private static final String ROBOTS = """
        User-agent: *
        Disallow: /search
        Disallow: /_view/
        Disallow: /_leave
        Disallow: /_preview/

        Sitemap: %s
        """;

    /** RFC 9116 recommends less than a year. */
    private static final int DAYS_VALID = 180;

    /** A number with its area code, as it is dialled within China. */
    private static final Pattern DOMESTIC = Pattern.compile("0(\\d{2,3})-?(\\d{7,8})");

    private static final Pattern CONTACT = Pattern.compile("(?:https://|mailto:|tel:\\+)\\S+");

    private final RootFiles files;
    private final PublicAddress addresses;
    private final PublicConfig config;
    private final Clock clock;

    RootTexts(RootFiles files, PublicAddress addresses, PublicConfig config, Clock clock) {
        this.files = files;
        this.addresses = addresses;
        this.config = config;
        this.clock = clock;
    }

    PageBytes robots(Site site) {
        return PageBytes.of(200, PLAIN, ROBOTS.formatted(addresses.of(site) + SiteMaps.INDEX));
    }

    /**
     * Whom to tell of a weakness. It expires and so is made anew whenever it is asked for.
     *
     * @return empty when nothing is known that the rule takes for a contact
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9116">RFC 9116</a>
     */
    Optional<PageBytes> security(Site site) {
        return contact(site)
                .map(contact -> """
                    Contact: %s
                    Expires: %s
                    Preferred-Languages: zh
                    Canonical: %s
                    """.formatted(
                                contact,
                                clock.instant()
                                        .plus(DAYS_VALID, ChronoUnit.DAYS)
                                        .atOffset(ZoneOffset.UTC)
                                        .truncatedTo(ChronoUnit.DAYS)
                                        .toInstant(),
                                addresses.of(site) + SECURITY))
                .map(text -> PageBytes.of(200, PLAIN, text));
    }

    private Optional<String> contact(Site site) {
        return config.securityContact()
                .or(config::errorReportUrl)
                .map(contact -> contact.replace("{code}", site.code()))
                .filter(contact -> CONTACT.matcher(contact).matches())
                .or(() -> telephone(site.organiser().phone()));
    }

    private static Optional<String> telephone(String phone) {
        var domestic = phone == null ? null : DOMESTIC.matcher(phone.strip());
        return domestic != null && domestic.matches()
                ? Optional.of("tel:+86-" + domestic.group(1) + "-" + domestic.group(2))
                : Optional.empty();
    }

    /** A file that the site's webmaster put at the root. Run as the site. */
    Optional<PageBytes> file(PublicPath.RootFile path) {
        return files.named(path.name())
                .map(file -> PageBytes.of(
                        200,
                        switch (file.format()) {
                            case TXT -> PLAIN;
                            case HTML -> "text/html; charset=utf-8";
                            case XML -> "application/xml; charset=utf-8";
                        },
                        file.content()));
    }
}
