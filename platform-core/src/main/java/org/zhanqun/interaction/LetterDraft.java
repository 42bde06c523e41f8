package org.zhanqun.interaction;

import java.util.List;
import org.zhanqun.kernel.Violations;

/**
 * What a citizen hands in, not yet checked; each part may be null or anything at all.
 *
 * @param addressee whom the letter is written to, where somebody in particular is meant
 * @param consent   whether question and answer may be published (是否同意公开)
 */
public record LetterDraft(
        String kind,
        String addressee,
        String title,
        String text,
        String name,
        String phone,
        String email,
        boolean consent) {
    public static final int LONGEST_TITLE = 60;
    public static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_EMAIL = 100;
    private static final String PHONE = "\\+?[0-9() （）-]{5,20}";
    private static final String EMAIL = "[a-zA-Z0-9._%+-]+@[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)+";

    /** A letter that breaks no rule. @throws org.zhanqun.kernel.DomainException.Invalid when it breaks some */
    Letter.Words checked(List<LetterKind> offered, LettersConfig config) {
        var chosen = offered.stream()
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElse(null);
        var body = text == null
                ? ""
                : text.replace("\r\n", "\n").replace('\r', '\n').strip();
        var length = body.codePointCount(0, body.length());
        new Violations()
                .require(chosen != null, "kind", "letter.kind")
                .limitText(addressee, "addressee", LONGEST_NAME)
                .requireText(title, "title", LONGEST_TITLE)
                .require(!body.isEmpty(), "text", "field.blank")
                .require(length <= LONGEST_TEXT, "text", "field.too-long", LONGEST_TEXT, length)
                .require(
                        body.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t'),
                        "text",
                        "field.control-character")
                .require(given(name) || !asked(SenderField.NAME, config), "name", "field.blank")
                .limitText(name, "name", LONGEST_NAME)
                .require(given(phone) || !asked(SenderField.PHONE, config), "phone", "field.blank")
                .require(!given(phone) || phone.strip().matches(PHONE), "phone", "letter.phone")
                .require(given(email) || !asked(SenderField.EMAIL, config), "email", "field.blank")
                .limitText(email, "email", LONGEST_EMAIL)
                .require(!given(email) || email.strip().matches(EMAIL), "email", "letter.email")
                .check();
        return new Letter.Words(
                chosen,
                orNull(addressee),
                title.strip(),
                body,
                new Sender(orNull(name), orNull(phone), orNull(email)),
                consent);
    }

    private static boolean asked(SenderField field, LettersConfig config) {
        return config.required().contains(field);
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    private static String orNull(String text) {
        return given(text) ? text.strip() : null;
    }

    @Override
    public String toString() {
        return "LetterDraft";
    }
}
