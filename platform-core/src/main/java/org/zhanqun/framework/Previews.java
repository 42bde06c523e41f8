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
 * Signed links under which a site shows itself with a version that is not public yet (预览链接). A token names the version and
 * when it ends, and is good for one site alone: the site is part of what is signed, and not of the token.
 */
@ApplicationScoped
public class Previews {
    private static final String ALGORITHM = "HmacSHA256";
    /** Before the number of a version of the style; that of a framework stands alone. */
    private static final String STYLE = "s";

    private static final Pattern TOKEN = Pattern.compile("(s?)(\\d{1,18})-(\\d{1,12})-([0-9a-f]{64})");

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
        var until = clock.instant().plus(config.life());
        var ofStyle = version instanceof StyleVersion;
        var claims = (ofStyle ? STYLE : "") + version.id() + "-" + until.getEpochSecond();
        var token = claims + "-" + HexFormat.of().formatHex(signature(key(), site.key(), claims));
        granted.fire(new Granted(
                site.key(),
                ofStyle ? "style-version" : "framework",
                version.kind() + " v" + version.number(),
                until.toString()));
        return new Link(token, until);
    }

    /** What a token lets see on a site; nothing when it is another site's, was tampered with, or has ended. Run as the site. */
    public Optional<Granting> read(String token, Site site) {
        var parts = TOKEN.matcher(token);
        var key = entityManager.find(PreviewKey.class, PreviewKey.ONLY);
        if (key == null || !parts.matches()) {
            return Optional.empty();
        }
        var claims = parts.group(1) + parts.group(2) + "-" + parts.group(3);
        var until = Instant.ofEpochSecond(Long.parseLong(parts.group(3)));
        var signed = HexFormat.of().parseHex(parts.group(4));
        if (!MessageDigest.isEqual(signed, signature(key, site.key(), claims)) || !until.isAfter(clock.instant())) {
            return Optional.empty();
        }
        var sort = parts.group(1).equals(STYLE) ? StyleVersion.class : Framework.class;
        return Optional.<Version>ofNullable(entityManager.find(sort, Long.parseLong(parts.group(2))))
                .filter(version -> version.kind() == site.kind())
                .map(version -> new Granting(version, until));
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
