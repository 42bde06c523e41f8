package org.zhanqun.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.zhanqun.framework.style.StyleVersion;
import org.zhanqun.kernel.DomainEvent;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.site.Site;

/**
 * Signed links under which a site shows what is not public yet (预览链接): itself with another version, or a topic. A token names
 * what it shows and when it ends, and is good for one site alone: the site is part of what is signed, and not of the token.
 */
@ApplicationScoped
public class Previews {
    private static final String ALGORITHM = "HmacSHA256";
    /** Before the number of a version of the style; that of a framework stands alone. */
    private static final String STYLE = "s";

    private static final Pattern TOKEN = Pattern.compile("([as]?\\d{1,18})-(\\d{1,12})-([0-9a-f]{64})");

    private final EntityManager entityManager;
    private final PreviewConfig config;
    private final Clock clock;
    private final Event<Granted> granted;

    Previews(EntityManager entityManager, PreviewConfig config, Clock clock, Event<Granted> granted) {
        this.entityManager = entityManager;
        this.config = config;
        this.clock = clock;
        this.granted = granted;
    }

    /** @param token for the address @param until when it ends */
    public record Link(String token, Instant until) {}

    /** What a token lets see. */
    public record Granting(Version version, Instant until) {}

    /**
     * Run as the province.
     *
     * @throws Conflict when the version is for another kind of site
     */
    public Link grant(Version version, Site site) {
        if (version.kind() != site.kind()) {
            throw new Conflict("preview.other-kind", site.name(), version.title());
        }
        var ofStyle = version instanceof StyleVersion;
        var link = signed((ofStyle ? STYLE : "") + version.id(), site);
        granted.fire(new Granted(
                site.key(),
                ofStyle ? "style-version" : "framework",
                version.kind() + " v" + version.number(),
                link.until().toString()));
        return link;
    }

    /** A link to something on a site. @param subject what it shows: a version's id, or {@code a} and an article's */
    public Link signed(String subject, Site site) {
        var until = clock.instant().plus(config.life());
        var claims = subject + "-" + until.getEpochSecond();
        return new Link(claims + "-" + HexFormat.of().formatHex(signature(key(), site.key(), claims)), until);
    }

    /** What a token lets see on a site; nothing when it is another site's, was tampered with, or has ended. Run as the site. */
    public Optional<Granting> read(String token, Site site) {
        return subject(token, site)
                .flatMap(signed -> version(signed.subject())
                        .filter(version -> version.kind() == site.kind())
                        .map(version -> new Granting(version, signed.until())));
    }

    private Optional<Version> version(String subject) {
        var sort = subject.startsWith(STYLE) ? StyleVersion.class : Framework.class;
        var id = subject.startsWith(STYLE) ? subject.substring(STYLE.length()) : subject;
        return id.matches("\\d+")
                ? Optional.ofNullable(entityManager.find(sort, Long.parseLong(id)))
                : Optional.empty();
    }

    /** What a token names, and when it ends. */
    public record Signed(String subject, Instant until) {}

    /** What a token was given for on this site; nothing when it is another site's, was tampered with, or has ended. */
    public Optional<Signed> subject(String token, Site site) {
        var parts = TOKEN.matcher(token);
        var key = entityManager.find(PreviewKey.class, PreviewKey.ONLY);
        if (key == null || !parts.matches()) {
            return Optional.empty();
        }
        var claims = parts.group(1) + "-" + parts.group(2);
        var until = Instant.ofEpochSecond(Long.parseLong(parts.group(2)));
        var signed = HexFormat.of().parseHex(parts.group(3));
        if (!MessageDigest.isEqual(signed, signature(key, site.key(), claims)) || !until.isAfter(clock.instant())) {
            return Optional.empty();
        }
        return Optional.of(new Signed(parts.group(1), until));
    }

    private PreviewKey key() {
        var key = entityManager.find(PreviewKey.class, PreviewKey.ONLY);
        if (key == null) {
            key = PreviewKey.made(new SecureRandom());
            entityManager.persist(key);
            entityManager.flush();
        }
        return key;
    }

    private static byte[] signature(PreviewKey key, String site, String claims) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.bytes(), ALGORITHM));
            return mac.doFinal((site + "\n" + claims).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody was given a link to a preview. @param what framework or style-version */
    public record Granted(String site, String what, String subject, String detail) implements DomainEvent {
        @Override
        public String action() {
            return what + ".preview";
        }
    }
}
