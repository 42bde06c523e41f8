package org.zhanqun.merger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.tenancy.TenantOwned;

/** What an address of a merged site leads to (旧地址). It is the site's that took the content over. */
@Entity
@Table(name = "merged_address")
@IdClass(MergedAddress.Key.class)
public class MergedAddress extends TenantOwned {
    @Id
    @Column(name = "source_key", nullable = false, updatable = false, length = 40)
    private String sourceKey;

    @Id
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "kind", nullable = false, updatable = false, length = 20)
    private AddressKind kind;

    @Id
    @Column(name = "ref", nullable = false, updatable = false, length = 200)
    private String ref;

    @Column(name = "merger_id", nullable = false)
    private long mergerId;

    @Column(name = "old_address", nullable = false, updatable = false, length = 300)
    private String oldAddress;

    @Column(name = "source_column", updatable = false, length = 20)
    private String sourceColumn;

    @Column(name = "source_version", nullable = false)
    private long sourceVersion;

    @Column(name = "article_id")
    private Long articleId;

    @Column(name = "article_version")
    private Long articleVersion;

    @Column(name = "media_id")
    private Long mediaId;

    @Column(name = "column_code", length = 20)
    private String columnCode;

    @Column(name = "letter_number", length = 15)
    private String letterNumber;

    @Column(name = "made", nullable = false, updatable = false)
    private boolean made;

    /** Whether the merger took it offline at the old site, which is still there. */
    @Column(name = "handed", nullable = false)
    private boolean handed;

    protected MergedAddress() {}

    private MergedAddress(Merger merger, AddressKind kind, String ref, String oldAddress, boolean made) {
        this.sourceKey = merger.source();
        this.mergerId = merger.id();
        this.kind = kind;
        this.ref = ref;
        this.oldAddress = oldAddress;
        this.made = made;
    }

    record Key(String sourceKey, AddressKind kind, String ref) implements Serializable {}

    /** Where an article was. @param made whether it was taken over, and not found to be there already */
    static MergedAddress ofArticle(Merger merger, Origin origin, long articleId, long articleVersion, boolean made) {
        var row = new MergedAddress(merger, AddressKind.ARTICLE, Long.toString(origin.id()), origin.address(), made);
        row.sourceColumn = origin.column();
        row.sourceVersion = origin.version();
        row.articleId = articleId;
        row.articleVersion = articleVersion;
        return row;
    }

    /** An article as the old site had it. */
    record Origin(long id, long version, String column, String address) {}

    static MergedAddress ofFile(Merger merger, String token, String oldAddress, long mediaId, boolean made) {
        var row = new MergedAddress(merger, AddressKind.FILE, token, oldAddress, made);
        row.mediaId = mediaId;
        return row;
    }

    static MergedAddress ofLetter(Merger merger, String number, String letterNumber) {
        var row = new MergedAddress(merger, AddressKind.LETTER, number, number, true);
        row.letterNumber = letterNumber;
        return row;
    }

    /** @param columnCode null for the home page */
    static MergedAddress ofColumn(Merger merger, String sourceColumn, String path, String columnCode) {
        var row = new MergedAddress(merger, AddressKind.COLUMN, path, "/" + path + "/", true);
        row.sourceColumn = sourceColumn;
        row.columnCode = columnCode;
        return row;
    }

    static MergedAddress ofHome(Merger merger, String columnCode) {
        var row = new MergedAddress(merger, AddressKind.HOME, "", "/", true);
        row.columnCode = columnCode;
        return row;
    }

    /** The old site's article was changed after somebody had changed what is here: what is here stays. */
    void settle(long version) {
        sourceVersion = version;
    }

    /** It is offline at the old site since, in this version. */
    void handOver(long version) {
        sourceVersion = version;
        handed = true;
    }

    /** Another merger of the same site has it from now on, which moved the same once more. */
    void passTo(Merger later, long version) {
        mergerId = later.id();
        sourceVersion = version;
        handed = false;
    }

    boolean of(Merger merger) {
        return mergerId == merger.id();
    }

    boolean handed() {
        return handed;
    }

    public AddressKind kind() {
        return kind;
    }

    /** What tells it from others of its kind: an article's id there, a column's path, a file's token, a letter's number. */
    public String ref() {
        return ref;
    }

    /** The address that it had. */
    public String oldAddress() {
        return oldAddress;
    }

    String sourceColumn() {
        return sourceColumn;
    }

    long sourceVersion() {
        return sourceVersion;
    }

    Long articleId() {
        return articleId;
    }

    Long articleVersion() {
        return articleVersion;
    }

    Long mediaId() {
        return mediaId;
    }

    String columnCode() {
        return columnCode;
    }

    String letterNumber() {
        return letterNumber;
    }

    /** Whether the merger made what is there now. */
    public boolean made() {
        return made;
    }
}
