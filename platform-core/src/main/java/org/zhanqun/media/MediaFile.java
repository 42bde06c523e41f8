package org.zhanqun.media;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.tenancy.TenantOwned;

/** A file in the media library of one site (媒体文件). Its address stays for as long as it is there. */
@Entity
@Table(name = "media_file")
public class MediaFile extends TenantOwned {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "media_file")
    @TableGenerator(name = "media_file", table = "id_block", pkColumnValue = "media_file", allocationSize = 50)
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "token", nullable = false, updatable = false, length = 26)
    private String token;

    @Column(name = "folder", nullable = false, length = 60)
    private String folder;

    @Column(name = "name", nullable = false, length = 160)
    private String name;

    @Column(name = "alt", nullable = false, length = 200)
    private String alt;

    @Embedded
    private Content content;

    @Embedded
    private Framing framing = Framing.UNCUT;

    @Column(name = "uploaded_by", nullable = false, updatable = false, length = 100)
    private String uploadedBy;

    @Column(name = "uploaded_at", nullable = false, updatable = false)
    private Instant uploadedAt;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected MediaFile() {}

    MediaFile(String token, Content content, String uploadedBy, Instant now) {
        this.token = token;
        this.content = content;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = now;
        this.changedAt = now;
    }

    /** Says what the file is called, where it is kept, and what a picture shows. The parts have been checked. */
    void describe(String name, String folder, String alt, Instant now) {
        this.name = name;
        this.folder = folder;
        this.alt = alt;
        this.changedAt = now;
    }

    /** Puts other bytes behind the address (替换文件). */
    void replace(Content other, Instant now) {
        if (other.type() != content.type()) {
            throw new Conflict("media.replace.type", fileName(), content.type().label());
        }
        content = other;
        framing = Framing.UNCUT;
        changedAt = now;
    }

    void reframe(Framing other, Instant now) {
        if (!content.scaled()) {
            throw new Conflict("media.not-scaled", fileName());
        }
        other.check();
        framing = other;
        changedAt = now;
    }

    public Long id() {
        return id;
    }

    public long version() {
        return version;
    }

    /** The unguessable part of the address. */
    public String token() {
        return token;
    }

    /** When it was uploaded, as the address says it: 202611. */
    public String month() {
        return MONTH.format(uploadedAt.atZone(Clocks.BEIJING));
    }

    public String folder() {
        return folder;
    }

    /** Without the ending, which the content decides. */
    public String name() {
        return name;
    }

    public String fileName() {
        return name + "." + content.type().extension();
    }

    /** What a picture shows (替代文字), for those who cannot see it; empty when nobody has said it yet. */
    public String alt() {
        return alt;
    }

    public Content content() {
        return content;
    }

    public Framing framing() {
        return framing;
    }

    public String uploadedBy() {
        return uploadedBy;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public String address() {
        return MediaAddress.of(this);
    }

    /** Width in which the picture is shown, after cutting; 0 when it has none. */
    public int shownWidth() {
        return content.width() * framing.cropWidth() / Framing.WHOLE;
    }

    public int shownHeight() {
        return content.height() * framing.cropHeight() / Framing.WHOLE;
    }
}
