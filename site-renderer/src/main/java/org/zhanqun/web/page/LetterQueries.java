package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.interaction.LetterState;
import org.zhanqun.interaction.LetterSubmission;
import org.zhanqun.interaction.LetterSubmission.Known;
import org.zhanqun.interaction.Satisfaction;
import org.zhanqun.kernel.DomainException;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.theme.LetterFormPage.Choice;
import org.zhanqun.theme.LetterQueryPage;
import org.zhanqun.theme.LetterQueryPage.Notice;
import org.zhanqun.web.store.PageBytes;
import org.zhanqun.web.store.Variant;

/** Looking a letter up with number and code (来信查询), and saying what one thinks of the answer. None of these pages is stored. */
@ApplicationScoped
public class LetterQueries {
    private static final Notice WRONG = Notice.refused("编号或查询码不对，请核对后再试。");
    private static final Notice OFTEN = Notice.refused("查询得太频繁，请过几分钟再试。");
    private static final Notice THANKS = Notice.done("评价已收到，谢谢。");

    private final Tenants tenants;
    private final Shells shells;
    private final LetterSubmission submission;
    private final LetterPages letters;
    private final LetterTexts texts;

    LetterQueries(Tenants tenants, Shells shells, LetterSubmission submission, LetterPages letters, LetterTexts texts) {
        this.tenants = tenants;
        this.shells = shells;
        this.submission = submission;
        this.letters = letters;
        this.texts = texts;
    }

    /** @return empty when the path names no column of letters of this site */
    public Optional<PageBytes> empty(Site site, Variant variant, String path) {
        return place(site, variant, path).map(place -> Pages.html(200, page(place, "", null, null, null)));
    }

    /** @return empty when the path names no column of letters of this site */
    public Optional<PageBytes> find(
            Site site, Variant variant, String path, Map<String, String> typed, boolean tooMany) {
        return place(site, variant, path).map(place -> {
            var number = typed.getOrDefault("number", "");
            if (tooMany) {
                return Pages.html(429, page(place, number, OFTEN, null, null));
            }
            var code = typed.get("code");
            return submission
                    .lookUp(site, number, code)
                    .map(known -> Pages.html(200, page(place, number, null, known, code)))
                    .orElseGet(() -> Pages.html(422, page(place, number, WRONG, null, null)));
        });
    }

    /** @return empty when the path names no column of letters of this site */
    public Optional<PageBytes> rate(
            Site site, Variant variant, String path, Map<String, String> typed, boolean tooMany) {
        return place(site, variant, path).map(place -> {
            var number = typed.getOrDefault("number", "");
            var code = typed.get("code");
            if (tooMany) {
                return Pages.html(429, page(place, number, OFTEN, null, null));
            }
            try {
                return submission
                        .rate(site, number, code, typed.get("satisfaction"))
                        .map(known -> Pages.html(200, page(place, number, THANKS, known, code)))
                        .orElseGet(() -> Pages.html(422, page(place, number, WRONG, null, null)));
            } catch (DomainException refused) {
                var known = submission.lookUp(site, number, code).orElse(null);
                return Pages.html(422, page(place, number, Notice.refused(said(place, refused)), known, code));
            }
        });
    }

    private record Place(Shell shell, String path) {}

    private Optional<Place> place(Site site, Variant variant, String path) {
        var shell = tenants.callAs(site.key(), () -> shells.of(site).in(variant));
        return shell.columns()
                .byPath(path)
                .filter(column -> column.content() == ContentKind.MAILBOX || column.content() == ContentKind.LETTERS)
                .map(column -> new Place(shell, path));
    }

    private static String said(Place place, DomainException refused) {
        var language = place.shell().frame().look().english() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return refused instanceof Invalid invalid
                ? invalid.violations().getFirst().message(language)
                : refused.message(language);
    }

    private LetterQueryPage page(Place place, String number, Notice notice, Known known, String code) {
        var shell = place.shell();
        var column = shell.columns().byPath(place.path()).orElseThrow();
        var letter = known == null ? null : known.letter();
        var ratable = letter != null
                && known.satisfaction() == null
                && (letter.state() == LetterState.ANSWERED || letter.state() == LetterState.PUBLISHED);
        return new LetterQueryPage(
                shell.frame(),
                ColumnPages.head(shell, column, "来信查询", "/" + place.path() + "/query.html", 1),
                letters.desk(place.path(), place.path()),
                number,
                notice,
                letter == null ? null : texts.toTheSender(letter),
                letter == null ? null : LetterWords.of(letter.state()),
                ratable ? code : null,
                "/" + place.path() + "/rate.html",
                ratable ? ratings() : List.of(),
                known == null || known.satisfaction() == null ? null : LetterWords.of(known.satisfaction()));
    }

    private static List<Choice> ratings() {
        return Stream.of(Satisfaction.values())
                .map(rating -> new Choice(rating.name(), LetterWords.of(rating), false))
                .toList();
    }
}
