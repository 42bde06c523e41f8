package org.zhanqun.framework.style;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.TableGenerator;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.framework.Version;
import org.zhanqun.site.SiteKind;
import org.zhanqun.style.Palette;

/** One numbered version of the page style for one kind of site (页面风格版本). */
@Entity
public class StyleVersion extends Version {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "style_version")
    @TableGenerator(name = "style_version", table = "id_block", pkColumnValue = "style_version", allocationSize = 1)
    private Long id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "palette", nullable = false, length = 20)
    private Palette palette;

    @Column(name = "accent", length = 7)
    private String accent;

    @Column(name = "slogan", length = StyleTokens.LONGEST_SLOGAN)
    private String slogan;

    /** Names of the blocks, with blanks between. */
    @Column(name = "home_blocks", nullable = false, length = 100)
    private String home;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "logo_type", length = 10)
    private Logo.Type logoType;

    @Column(name = "logo", length = 16_000_000)
    private byte[] logo;

    @Column(name = "edited_by", length = 100)
    private String editedBy;

    protected StyleVersion() {}

    /** The shipped style of a kind. */
    StyleVersion(SiteKind kind, String name) {
        super(kind, 1, name);
        take(StyleTokens.plain(kind));
    }

    /** A draft that begins as the current version is. */
    StyleVersion(StyleVersion current, int number) {
        super(current, number);
        take(current.tokens());
        this.logoType = current.logoType;
        this.logo = current.logo;
    }

    private void take(StyleTokens tokens) {
        this.palette = tokens.palette();
        this.accent = tokens.accent();
        this.slogan = tokens.slogan();
        this.home = tokens.home().stream().map(HomeBlock::name).collect(Collectors.joining(" "));
    }

    void set(StyleTokens tokens, String user) {
        edit();
        take(tokens);
        editedBy = user;
    }

    /** @param other null for the theme's own mark */
    void show(Logo other, String user) {
        edit();
        logoType = other == null ? null : other.type();
        logo = other == null ? null : other.bytes();
        editedBy = user;
    }

    void approve() {
        check();
    }

    @Override
    public Long id() {
        return id;
    }

    public StyleTokens tokens() {
        return new StyleTokens(
                palette,
                accent,
                slogan,
                Arrays.stream(home.split(" ")).map(HomeBlock::valueOf).toList());
    }

    /** Empty when the theme's own mark is shown. */
    public Optional<Logo> logo() {
        return logo == null ? Optional.empty() : Optional.of(new Logo(logoType, logo));
    }

    /** Who edited it last; null when nobody has. */
    public String editedBy() {
        return editedBy;
    }
}
