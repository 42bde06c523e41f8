package org.zhanqun.admin.check;

import java.util.List;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.zhanqun.check.WordDraft;
import org.zhanqun.check.engine.ListedWord;
import org.zhanqun.check.engine.Severity;
import org.zhanqun.kernel.Violations;

/** What programs hand in to change a list. */
public final class WordChange {
    private WordChange() {}

    /** @param version of the list that the caller had read */
    public record Addition(long version, List<WordDraft> words) {
        List<ListedWord> checked() {
            var violations = new Violations().require(words != null && !words.isEmpty(), "words", "field.blank");
            violations.check();
            var checked = IntStream.range(0, words.size())
                    .mapToObj(i -> words.get(i).checked(violations, fields("words[" + i + "].")))
                    .toList();
            violations.check();
            return checked;
        }
    }

    public record Removal(long version, List<Long> ids) {
        public Removal {
            ids = ids == null ? List.of() : ids;
        }
    }

    public record Setting(Severity severity) {
        Severity checked() {
            new Violations()
                    .require(severity != null, "severity", "field.blank")
                    .check();
            return severity;
        }
    }

    static List<ListedWord> read(FileUpload file) {
        new Violations().require(file != null, "file", "field.blank").check();
        return WordSheet.read(file.uploadedFile());
    }

    /** One word from a form. */
    static ListedWord checked(WordDraft draft) {
        var violations = new Violations();
        var word = draft.checked(violations, fields(""));
        violations.check();
        return word;
    }

    private static String[] fields(String prefix) {
        return new String[] {
            prefix + "kind", prefix + "word", prefix + "suggestion", prefix + "note", prefix + "from", prefix + "until"
        };
    }
}
