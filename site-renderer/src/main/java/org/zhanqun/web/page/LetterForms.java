package org.zhanqun.web.page;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.feed.DatabaseAway;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.interaction.LetterDraft;
import org.zhanqun.interaction.LetterSubmission;
import org.zhanqun.interaction.LetterSubmission.Receipt;
import org.zhanqun.interaction.Mailboxes;
import org.zhanqun.interaction.SenderField;
import org.zhanqun.kernel.DomainException;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.theme.Frame;
import org.zhanqun.theme.LetterFormPage;
import org.zhanqun.theme.LetterFormPage.Choice;
import org.zhanqun.theme.LetterFormPage.FieldError;
import org.zhanqun.theme.LetterReceiptPage;
import org.zhanqun.theme.PageHead;
import org.zhanqun.theme.PageTags;
import org.zhanqun.theme.PageTags.SiteTags;
import org.zhanqun.web.store.PageBytes;
import org.zhanqun.web.store.Variant;

/** Writing a letter (写信). Whatever happens to it, what was typed comes back. None of these pages is ever stored. */
@ApplicationScoped
public class LetterForms {
    private static final List<String> FIELDS =
            List.of("kind", "addressee", "title", "text", "name", "phone", "email", "consent");
    private static final String AWAY = "来信没有收到：网站暂时不能受理。您写的内容都在下面，请稍后再提交，也可以先复制保存。";
    private static final String OFFLINE = "来信没有收到：网站现在不接收来信。您写的内容在下面，可以复制保存。";
    private static final String OLD = "这个页面放得太久了，来信还没有提交。请核对后再提交一次。";
    private static final String TRAPPED = "来信还没有提交：请把表单里不可见的一栏清空后再试。";
    private static final String OFTEN = "提交得太频繁，来信还没有提交。请过几分钟再试，您写的内容都在下面。";

    private final Tenants tenants;
    private final Shells shells;
    private final Frames frames;
    private final Mailboxes mailboxes;
    private final LetterSubmission submission;
    private final LetterPages letters;
    private final FormTokens tokens;

    LetterForms(
            Tenants tenants,
            Shells shells,
            Frames frames,
            Mailboxes mailboxes,
            LetterSubmission submission,
            LetterPages letters,
            FormTokens tokens) {
        this.tenants = tenants;
        this.shells = shells;
        this.frames = frames;
        this.mailboxes = mailboxes;
        this.submission = submission;
        this.letters = letters;
        this.tokens = tokens;
    }

    /** An empty form. @return empty when the path names no mailbox of this site */
    public Optional<PageBytes> empty(Site site, Variant variant, String path) {
        return place(site, variant, path)
                .map(place -> Pages.html(200, form(place, tokens.issue(site.key()), Map.of(), null, null)));
    }

    /**
     * Takes a letter in.
     *
     * @param typed   the fields as they came
     * @param tooMany whether the address handed in too many already
     * @return empty when the path names no mailbox of this site
     */
    public Optional<PageBytes> take(
            Site site, Variant variant, String path, Map<String, String> typed, boolean tooMany) {
        if (site.status() != SiteStatus.ONLINE) {
            var status = site.status() == SiteStatus.SUSPENDED ? 503 : 410;
            return Optional.of(Pages.html(status, form(bare(site, variant, path), null, typed, OFFLINE, null)));
        }
        try {
            return place(site, variant, path).map(place -> take(site, place, typed, tooMany));
        } catch (RuntimeException failure) {
            if (!DatabaseAway.caused(failure)) {
                throw failure;
            }
            Log.errorf("A letter to %s could not be taken in: %s", site.key(), failure);
            return Optional.of(Pages.html(503, form(bare(site, variant, path), token(site, typed), typed, AWAY, null)));
        }
    }

    private PageBytes take(Site site, Place place, Map<String, String> typed, boolean tooMany) {
        var mark = tokens.read(site.key(), typed.get("token"));
        if (tooMany) {
            return Pages.html(429, form(place, token(site, typed), typed, OFTEN, null));
        }
        if (!typed.getOrDefault("website", "").isEmpty()) {
            return Pages.html(422, form(place, token(site, typed), typed, TRAPPED, null));
        }
        if (mark.isEmpty()) {
            return Pages.html(422, form(place, tokens.issue(site.key()), typed, OLD, null));
        }
        try {
            var receipt = submission.submit(
                    site,
                    place.column(),
                    draft(typed),
                    mark.get().code(),
                    mark.get().submission());
            return Pages.html(200, receipt(place, typed, receipt, mark.get()));
        } catch (DomainException refused) {
            return Pages.html(422, form(place, token(site, typed), typed, null, refused));
        }
    }

    /** The form's own mark while it is good, so that a letter is never taken in twice; else a new one. */
    private String token(Site site, Map<String, String> typed) {
        return tokens.read(site.key(), typed.get("token")).isPresent() ? typed.get("token") : tokens.issue(site.key());
    }

    /** Where a form stands. @param column null when nothing of the site could be read */
    private record Place(Frame frame, PageHead head, String name, String path, SiteColumn column) {}

    private Optional<Place> place(Site site, Variant variant, String path) {
        var shell = tenants.callAs(site.key(), () -> shells.of(site).in(variant));
        return shell.columns()
                .byPath(path)
                .filter(column -> column.content() == ContentKind.MAILBOX)
                .map(column -> new Place(
                        shell.frame(),
                        ColumnPages.head(shell, column, column.name() + "：写信", action(path), 1),
                        column.name() + "：写信",
                        path,
                        column));
    }

    /** A place that needs nothing but what is in memory. */
    private Place bare(Site site, Variant variant, String path) {
        var tags = PageTags.site(new SiteTags(site.name(), site.domain(), site.code()));
        var head = new PageHead(PageHead.title("写信", site.name()), null, action(path), tags, null, List.of());
        return new Place(frames.bare(site, variant), head, "写信", path, null);
    }

    private LetterFormPage form(
            Place place, String token, Map<String, String> typed, String notice, DomainException refused) {
        var values = new HashMap<String, String>();
        FIELDS.stream().filter(typed::containsKey).forEach(field -> values.put(field, typed.get(field)));
        var language = place.frame().look().english() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        var slug = place.path().substring(place.path().lastIndexOf('/') + 1);
        return new LetterFormPage(
                place.frame(),
                place.head(),
                place.name(),
                letters.desk(place.path(), place.path()),
                token == null ? null : action(place.path()),
                token,
                mailboxes.kinds(slug).stream()
                        .map(kind -> new Choice(
                                kind.name(), LetterWords.of(kind), kind.name().equals(values.get("kind"))))
                        .toList(),
                Stream.concat(
                                Stream.of("title"),
                                Stream.of(SenderField.values())
                                        .filter(mailboxes::asks)
                                        .map(field -> field.name().toLowerCase(Locale.ROOT)))
                        .toList(),
                values,
                refused != null && !(refused instanceof Invalid) ? refused.message(language) : notice,
                refused instanceof Invalid invalid ? errors(invalid, language) : List.of());
    }

    private static List<FieldError> errors(Invalid invalid, Locale language) {
        return invalid.violations().stream()
                .map(violation -> new FieldError(
                        violation.field(), LetterWords.ofField(violation.field()), violation.message(language)))
                .toList();
    }

    private LetterReceiptPage receipt(Place place, Map<String, String> typed, Receipt receipt, FormTokens.Mark mark) {
        return new LetterReceiptPage(
                place.frame(),
                place.head(),
                typed.getOrDefault("title", "").strip(),
                receipt.number(),
                mark.code().spoken(),
                receipt.due(),
                letters.desk(place.path(), place.path()));
    }

    private static LetterDraft draft(Map<String, String> typed) {
        return new LetterDraft(
                typed.get("kind"),
                typed.get("addressee"),
                typed.get("title"),
                typed.get("text"),
                typed.get("name"),
                typed.get("phone"),
                typed.get("email"),
                "yes".equals(typed.get("consent")));
    }

    private static String action(String path) {
        return "/" + path + "/write.html";
    }
}
