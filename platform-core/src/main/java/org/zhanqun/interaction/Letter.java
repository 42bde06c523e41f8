package org.zhanqun.interaction;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.SafeHtml;
import org.zhanqun.tenancy.TenantOwned;

/** A letter from a citizen to one site (来信). What the sender wrote never changes; what the public reads is a copy of its own. */
@Entity
public class Letter extends TenantOwned {
    @Id
    @Column(name = "number", length = 15)
    private String number;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "column_code", nullable = false, updatable = false, length = 20)
    private String columnCode;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "kind", nullable = false, length = 20)
    private LetterKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "state", nullable = false, length = 20)
    private LetterState state = LetterState.RECEIVED;

    @Column(name = "addressee", length = 80)
    private String addressee;

    @Column(name = "title", nullable = false, length = 120)
    private String title;

    @Column(name = "body", nullable = false, length = 4_000)
    private String text;

    @Embedded
    private Sender sender;

    @Column(name = "consent", nullable = false, updatable = false)
    private boolean consent;

    @Column(name = "code_hash", length = 64)
    private String codeHash;

    @Column(name = "submission", length = 64)
    private String submission;

    @Column(name = "received_at", nullable = false, updatable = false)
    private Instant receivedAt;

    @Column(name = "due_on", nullable = false)
    private LocalDate dueOn;

    @Column(name = "extended", nullable = false)
    private boolean extended;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "unit", length = 120)
    private String unit;

    @Column(name = "transferred_at")
    private Instant transferredAt;

    @Embedded
    private Reply reply;

    @Embedded
    private Publication publication;

    @Column(name = "erased_at")
    private Instant erasedAt;

    protected Letter() {}

    Letter(String number, String columnCode, Words words, Proof proof, Instant receivedAt, LocalDate dueOn) {
        this.number = number;
        this.columnCode = columnCode;
        this.kind = words.kind();
        this.addressee = words.addressee();
        this.title = words.title();
        this.text = words.text();
        this.sender = words.sender();
        this.consent = words.consent();
        this.codeHash = proof.codeHash();
        this.submission = proof.submission();
        this.receivedAt = receivedAt;
        this.dueOn = dueOn;
    }

    /** The same letter at another site: nobody has a code for it there. */
    Letter(Letter other, String number, String columnCode) {
        this.number = number;
        this.columnCode = columnCode;
        this.kind = other.kind;
        this.state = other.state;
        this.addressee = other.addressee;
        this.title = other.title;
        this.text = other.text;
        this.sender = other.sender;
        this.consent = other.consent;
        this.receivedAt = other.receivedAt;
        this.dueOn = other.dueOn;
        this.extended = other.extended;
        this.acceptedAt = other.acceptedAt;
        this.unit = other.unit;
        this.transferredAt = other.transferredAt;
        this.reply = other.reply;
        this.publication = other.publication;
        this.erasedAt = other.erasedAt;
    }

    /** What the sender wrote, checked by {@link LetterDraft}. */
    record Words(LetterKind kind, String addressee, String title, String text, Sender sender, boolean consent) {}

    /** What only the sender can show. @param submission one form's own mark: the same form makes one letter */
    record Proof(String codeHash, String submission) {}

    /** Registers the letter as the site's business (受理). */
    void accept(Instant now) {
        require(state == LetterState.RECEIVED);
        state = LetterState.ACCEPTED;
        acceptedAt = now;
    }

    /** Hands the letter to a unit of the site that prepares the answer (转办); it may be handed on. */
    void transfer(String toUnit, Instant now) {
        require(state.open());
        acceptIfNew(now);
        state = LetterState.TRANSFERRED;
        unit = toUnit;
        transferredAt = now;
    }

    /** Gives a complex matter more time (延期), once. */
    void extend(LocalDate until) {
        require(state.open());
        if (extended) {
            throw new Conflict("letter.already-extended", number);
        }
        extended = true;
        dueOn = until;
    }

    /** Tells the sender that the letter is not this site's concern (不予受理), and why. */
    void giveBack(String reason, Instant now, int days) {
        require(state.open());
        acceptIfNew(now);
        state = LetterState.RETURNED;
        reply = new Reply(null, reason, null, now, days);
    }

    /** Answers the letter (答复), or mends an answer that is not public. @param days working days that it took */
    void answer(SafeHtml text, String byUnit, Instant now, int days) {
        require(state.open() || state == LetterState.ANSWERED);
        acceptIfNew(now);
        var mended = state == LetterState.ANSWERED;
        state = LetterState.ANSWERED;
        reply = mended
                ? new Reply(text, null, byUnit, reply.answeredAt(), reply.days())
                : new Reply(text, null, byUnit, now, days);
    }

    /** Shows question and answer to the public (公开), in words that tell nobody who asked. */
    void publish(String publicTitle, String publicText, Instant now) {
        require(state == LetterState.ANSWERED);
        if (!consent) {
            throw new Conflict("letter.no-consent", number);
        }
        state = LetterState.PUBLISHED;
        publication = new Publication(
                publicTitle,
                publicText,
                publication == null ? PersonalData.maskedName(sender().name()) : publication.name(),
                publication == null ? now : publication.publishedAt());
    }

    /** Takes question and answer from the public (撤回公开). */
    void withdraw() {
        require(state == LetterState.PUBLISHED);
        state = LetterState.ANSWERED;
    }

    /** Forgets who wrote, and lets no code lead here any more. What was published stays. */
    void erase(Instant now) {
        require(!state.open());
        title = publication == null ? PersonalData.masked(title, sender()) : publication.title();
        text = publication == null ? PersonalData.masked(text, sender()) : publication.text();
        sender = null;
        codeHash = null;
        submission = null;
        erasedAt = now;
    }

    private void acceptIfNew(Instant now) {
        if (acceptedAt == null) {
            acceptedAt = now;
        }
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new Conflict("letter.wrong-state." + state, number);
        }
    }

    boolean opensWith(QueryCode code) {
        return codeHash != null && code.opens(site(), number, codeHash);
    }

    public String number() {
        return number;
    }

    public long version() {
        return version;
    }

    public String columnCode() {
        return columnCode;
    }

    public LetterKind kind() {
        return kind;
    }

    public LetterState state() {
        return state;
    }

    /** Null unless somebody in particular is meant. */
    public String addressee() {
        return addressee;
    }

    public String title() {
        return title;
    }

    public String text() {
        return text;
    }

    /** Nobody, once erased. */
    public Sender sender() {
        return sender == null ? Sender.ERASED : sender;
    }

    public boolean consent() {
        return consent;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public LocalDate receivedOn() {
        return LocalDate.ofInstant(receivedAt, Clocks.BEIJING);
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public boolean extended() {
        return extended;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }

    /** The unit that prepares the answer, or null. */
    public String unit() {
        return unit;
    }

    public Instant transferredAt() {
        return transferredAt;
    }

    /** The answer, or why there is none; null while the letter is open. */
    public Reply reply() {
        return reply;
    }

    /** What the public reads, or read before it was withdrawn; null before the first time. */
    public Publication publication() {
        return publication;
    }

    public Instant erasedAt() {
        return erasedAt;
    }
}
