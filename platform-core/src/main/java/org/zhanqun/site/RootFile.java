package org.zhanqun.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.zhanqun.tenancy.TenantOwned;

/**
 * A small file at the root of a site (站点验证文件), by which a search engine or a platform is shown that whoever asks for
 * the site's statistics also runs the site.
 */
@Entity
@Table(name = "root_file")
public class RootFile extends TenantOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "root_file")
    @TableGenerator(name = "root_file", table = "id_block", pkColumnValue = "root_file", allocationSize = 10)
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "name", nullable = false, updatable = false, length = 80)
    private String name;

    @Column(name = "content", nullable = false, length = 4096)
    private String content;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    protected RootFile() {}

    RootFile(String name, String content, Instant now) {
        this.name = name;
        take(content, now);
    }

    /** What kind of text a file is, which its name says. */
    public enum Format {
        TXT,
        HTML,
        XML;

        /** @return empty for a name that ends otherwise */
        public static Optional<Format> of(String name) {
            return Arrays.stream(values())
                    .filter(format -> name.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
                    .findFirst();
        }
    }

    void take(String other, Instant now) {
        content = other;
        updatedAt = now;
    }

    public long version() {
        return version;
    }

    /** The file's name, which with a slash before it is its address. */
    public String name() {
        return name;
    }

    public String content() {
        return content;
    }

    public Format format() {
        return Format.of(name).orElseThrow();
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
