package org.zhanqun.admin.audit;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhanqun.audit.AuditEntry;
import org.zhanqun.audit.AuditSeal;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.Clocks;

/**
 * One entry as a person reads it.
 *
 * @param at       such as 2026-11-29 10:46:02
 * @param siteName the site's name, its key when it has none any more, or empty
 * @param platform whether the platform itself did it
 * @param area     what kind of thing it was done to
 * @param action   what was done
 * @param subject  what it was done to
 * @param link     to what it was done to, or null
 * @param number   in the chain, or null for an entry that is not sealed yet
 */
@TemplateData
public record AuditLine(
        long id,
        Instant happenedAt,
        String at,
        String person,
        boolean platform,
        String siteKey,
        String siteName,
        String area,
        String action,
        String subject,
        String detail,
        String link,
        String address,
        String client,
        List<Change> changes,
        Long number,
        String hash) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int SHOWN_OF_A_HASH = 12;

    /** A field before and after. */
    @TemplateData
    public record Change(String field, String before, String after) {}

    static AuditLine of(AuditEntry entry, AuditSeal seal, Map<String, String> names, Locale language) {
        var site = entry.siteKey();
        var article = entry.action().startsWith("article.")
                && site != null
                && entry.subject().matches("[1-9]\\d*");
        return new AuditLine(
                entry.id(),
                entry.happenedAt(),
                MOMENT.format(entry.happenedAt().atZone(Clocks.BEIJING)),
                entry.userName(),
                entry.userName().equals(Actor.PLATFORM),
                site,
                site == null ? "" : names.getOrDefault(site, site),
                AuditWords.area(entry.action(), language),
                AuditWords.action(entry.action(), language),
                article && !entry.detail().isBlank() ? entry.detail() : entry.subject(),
                article || entry.detail().equals(entry.subject()) ? "" : entry.detail(),
                article ? "/admin/sites/" + site + "/articles/" + entry.subject() : null,
                entry.address() == null ? "" : entry.address(),
                AuditWords.client(entry.client(), language),
                entry.differences().stream()
                        .map(one -> new Change(
                                AuditWords.field(one.field(), language),
                                AuditWords.value(one.field(), one.before(), language),
                                AuditWords.value(one.field(), one.after(), language)))
                        .toList(),
                seal == null ? null : seal.sequence(),
                seal == null ? null : seal.hash());
    }

    String place() {
        return AuditSearch.placeOf(happenedAt, id);
    }

    public String shortHash() {
        return hash == null ? "" : hash.substring(0, SHOWN_OF_A_HASH);
    }
}
