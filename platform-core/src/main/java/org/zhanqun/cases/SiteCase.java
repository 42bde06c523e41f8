package org.zhanqun.cases;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.site.SiteProfile;

/** A case about a site (办理事项). It belongs to the province, for a site that is to be opened owns nothing yet. */
@Entity
@Table(name = "site_case")
public class SiteCase {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "site_case")
    @TableGenerator(name = "site_case", table = "id_block", pkColumnValue = "site_case", allocationSize = 10)
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "kind", nullable = false, updatable = false, length = 20)
    private CaseKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "state", nullable = false, length = 20)
    private CaseState state = CaseState.DRAFT;

    @Column(name = "site_key", length = 40)
    private String siteKey;

    @Column(name = "city_code", length = 6)
    private String cityCode;

    /** What nobody else can have while this is under way: the database refuses a second case with the same. */
    @Column(name = "claim", length = 40)
    private String claim;

    @Column(name = "applicant", nullable = false, updatable = false, length = 100)
    private String applicant;

    /** Whether the city itself applies: then its review would be its own. */
    @Column(name = "from_city", nullable = false)
    private boolean fromCity;

    @Column(name = "reason", length = 300)
    private String reason;

    @Embedded
    private Proposal proposal;

    @Column(name = "filed_at", nullable = false, updatable = false)
    private Instant filedAt;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @ElementCollection
    @CollectionTable(name = "site_case_record", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "record_no")
    private List<CaseRecord> records = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "site_case_registration", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "registration_no")
    private List<Registration> registrations = new ArrayList<>();

    protected SiteCase() {}

    SiteCase(CaseKind kind, String siteKey, String applicant, Instant now) {
        this.kind = kind;
        this.siteKey = siteKey;
        this.applicant = applicant;
        this.filedAt = now;
        this.changedAt = now;
    }

    /** Puts down what is applied for. @param cityCode of the city whose case it is, null for the province's own */
    void put(String reason, Proposal proposal, String cityCode, boolean fromCity, Instant now) {
        this.reason = reason;
        this.proposal = proposal;
        this.cityCode = cityCode;
        this.fromCity = fromCity;
        this.changedAt = now;
        this.claim = state.underWay() ? claimed() : null;
    }

    /** Takes a step. What the step needs besides has been checked. @param dates say by when the next step is due */
    void take(CaseMove move, String person, String opinion, Clock clock, DueDates dates) {
        requirePossible(move);
        var now = clock.instant();
        records.add(new CaseRecord(move, person, opinion, now));
        var before = state;
        state = after(move);
        changedAt = now;
        claim = state.underWay() ? claimed() : null;
        if (state != before) {
            dueOn = dates.of(kind, state, Clocks.today(clock));
        }
    }

    private CaseState after(CaseMove move) {
        return switch (move) {
            case SUBMIT -> cityCode == null || fromCity ? CaseState.PROVINCE_DECISION : CaseState.CITY_REVIEW;
            case PASS_ON -> CaseState.PROVINCE_DECISION;
            case APPROVE -> kind == CaseKind.OPENING ? registeringOrBeyond() : CaseState.READY;
            case RETURN -> CaseState.RETURNED;
            case REJECT -> CaseState.REJECTED;
            case REGISTER -> registeringOrBeyond();
            case TEST_PASSED, HALT -> CaseState.READY;
            case TEST_FAILED -> CaseState.SECURITY_TEST;
            case EXECUTE -> CaseState.DONE;
            case WITHDRAW -> CaseState.WITHDRAWN;
        };
    }

    private CaseState registeringOrBeyond() {
        return missing().isEmpty() ? CaseState.SECURITY_TEST : CaseState.REGISTERING;
    }

    /** Notes a registration; another one of the same kind takes its place. */
    void register(Registration registration) {
        registrations.removeIf(other -> other.kind() == registration.kind());
        registrations.add(registration);
    }

    /** @throws Conflict with what was done instead, when the step cannot be taken (any more) */
    void requirePossible(CaseMove move) {
        if (!move.possibleIn(state)) {
            throw overtaken();
        }
    }

    /** @param read the version that the caller had read */
    void requireUnchanged(long read) {
        if (version != read) {
            throw overtaken();
        }
    }

    private Conflict overtaken() {
        return last().map(record -> new Conflict(
                        "case.overtaken." + record.move(),
                        record.person(),
                        MOMENT.format(record.happenedAt().atZone(Clocks.BEIJING))))
                .orElseGet(() -> new Conflict("case.changed-meanwhile"));
    }

    /** A new site was opened for this case. */
    void opened(String key) {
        siteKey = key;
    }

    private String claimed() {
        return kind == CaseKind.OPENING ? proposal().key() : siteKey;
    }

    /** The profile of the site to open, with what was registered. */
    public SiteProfile profile() {
        return proposal()
                .profile(
                        cityCode,
                        number(RegistrationKind.SITE_CODE),
                        number(RegistrationKind.ICP),
                        number(RegistrationKind.POLICE),
                        markUrl());
    }

    /** The mark is registered by the address of its certificate, or by its number alone, which leads nowhere. */
    private String markUrl() {
        var mark = number(RegistrationKind.PARTY_MARK);
        return mark != null && mark.startsWith("http") ? mark : null;
    }

    private String number(RegistrationKind wanted) {
        return registrations.stream()
                .filter(registration -> registration.kind() == wanted)
                .map(Registration::number)
                .findFirst()
                .orElse(null);
    }

    /** Registrations that are still to be got, in their order. */
    public List<RegistrationKind> missing() {
        return List.of(RegistrationKind.values()).stream()
                .filter(wanted -> number(wanted) == null)
                .toList();
    }

    /** Who took a step last, if it was ever taken. */
    Optional<String> lastBy(CaseMove move) {
        return records.reversed().stream()
                .filter(record -> record.move() == move)
                .map(CaseRecord::person)
                .findFirst();
    }

    private Optional<CaseRecord> last() {
        return records.isEmpty() ? Optional.empty() : Optional.of(records.getLast());
    }

    public boolean overdue(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }

    public Long id() {
        return id;
    }

    public long version() {
        return version;
    }

    public CaseKind kind() {
        return kind;
    }

    public CaseState state() {
        return state;
    }

    /** Key of the site that the case is about; null for an opening that is not carried out yet. */
    public String siteKey() {
        return siteKey;
    }

    /** The key that nobody else can have while the case is under way; null when it is not. */
    String claim() {
        return claim;
    }

    public String cityCode() {
        return cityCode;
    }

    public String applicant() {
        return applicant;
    }

    public boolean fromCity() {
        return fromCity;
    }

    public String reason() {
        return reason;
    }

    public Proposal proposal() {
        return proposal == null ? Proposal.NOTHING : proposal;
    }

    public Instant filedAt() {
        return filedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** The last day for the next step, or null when nothing is waited for. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** What was done, oldest first. */
    public List<CaseRecord> records() {
        return List.copyOf(records);
    }

    public List<Registration> registrations() {
        return List.copyOf(registrations);
    }
}
