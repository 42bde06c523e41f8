package org.zhanqun.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.framework.ContentKind;

/** The columns that take letters (信箱栏目), and the rules that hold for them. */
@ApplicationScoped
public class Mailboxes {
    private final LettersConfig config;
    private final WorkingDays days;

    Mailboxes(LettersConfig config, WorkingDays days) {
        this.config = config;
        this.days = days;
    }

    /** The kinds of letters that a mailbox takes, in order. @param slug of its column */
    public List<LetterKind> kinds(String slug) {
        return config.offered().getOrDefault(slug, List.of(LetterKind.values()));
    }

    public boolean asks(SenderField field) {
        return config.required().contains(field);
    }

    /** Working days within which most letters are answered. */
    public int replyDays() {
        return config.replyDays();
    }

    public int extendedDays() {
        return config.extendedDays();
    }

    public LocalDate due(LetterKind kind, LocalDate received) {
        return days.after(received, config.replyDaysOf().getOrDefault(kind, config.replyDays()));
    }

    LocalDate extended(LocalDate received) {
        return days.after(received, config.extendedDays());
    }

    /** Whether a limit is so near that the letter should be answered next. */
    public boolean urgent(LocalDate due, LocalDate today) {
        return !due.isBefore(today) && days.between(today, due) <= config.urgentDays();
    }

    int taken(LocalDate received, LocalDate answered) {
        return days.between(received, answered);
    }

    /** The column in which answered letters are published (来信公开), where the framework has one. */
    public static Optional<SiteColumn> published(ColumnTree columns) {
        return columns.all().stream()
                .filter(column -> column.content() == ContentKind.LETTERS)
                .findFirst();
    }

    public static List<SiteColumn> of(ColumnTree columns) {
        return columns.all().stream()
                .filter(column -> column.content() == ContentKind.MAILBOX)
                .toList();
    }
}
