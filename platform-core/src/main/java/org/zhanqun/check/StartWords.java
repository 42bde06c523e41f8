package org.zhanqun.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.zhanqun.check.engine.ListedWord;
import org.zhanqun.kernel.Violations;

/** The words that a new province begins with. What it makes of them is its own: nothing is ever added again. */
@ApplicationScoped
public class StartWords {
    private static final String FILE = "/checks/start.tsv";
    private static final int PARTS = 6;

    private final Words words;
    private final WordEditing editing;

    StartWords(Words words, WordEditing editing) {
        this.words = words;
        this.editing = editing;
    }

    /** Run as the province. */
    public void installMissing() {
        if (words.versions().province() == 0) {
            editing.add(null, 0, read());
        }
    }

    static List<ListedWord> read() {
        var violations = new Violations();
        try (var lines = new BufferedReader(
                new InputStreamReader(StartWords.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            var read = lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", PARTS))
                    .map(part -> new WordDraft(part[0], part[1], part[2], part[3], part[4], part[5])
                            .checked(violations, part))
                    .toList();
            violations.check();
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
