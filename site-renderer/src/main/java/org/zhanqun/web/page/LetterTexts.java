package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhanqun.interaction.Letter;
import org.zhanqun.interaction.LetterState;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.theme.Letter.Step;

/** Tells a letter: to the public what was made for the public, to its sender what the sender wrote. */
@ApplicationScoped
class LetterTexts {
    private final BodyText bodies;

    LetterTexts(BodyText bodies) {
        this.bodies = bodies;
    }

    org.zhanqun.theme.Letter toThePublic(Letter letter) {
        var shown = letter.publication();
        return told(letter, shown.title(), shown.name(), shown.text());
    }

    org.zhanqun.theme.Letter toTheSender(Letter letter) {
        return told(letter, letter.title(), null, letter.text());
    }

    private org.zhanqun.theme.Letter told(Letter letter, String title, String name, String text) {
        var reply = letter.reply();
        return new org.zhanqun.theme.Letter(
                letter.number(),
                LetterWords.of(letter.kind()),
                title,
                name,
                text,
                timeline(letter),
                reply == null ? null : reply.unit(),
                reply == null || reply.text() == null ? null : bodies.shown(reply.text()),
                reply == null ? null : reply.reason());
    }

    private static List<Step> timeline(Letter letter) {
        var steps = new ArrayList<Step>();
        steps.add(new Step("来信", letter.receivedOn(), null));
        add(steps, "受理", letter.acceptedAt(), null);
        add(steps, "转办", letter.transferredAt(), letter.unit());
        if (letter.reply() != null) {
            add(
                    steps,
                    letter.state() == LetterState.RETURNED ? "退回" : "答复",
                    letter.reply().answeredAt(),
                    "用时 " + letter.reply().days() + " 个工作日");
        }
        return steps;
    }

    private static void add(List<Step> steps, String name, Instant time, String note) {
        if (time != null) {
            steps.add(new Step(name, day(time), note));
        }
    }

    static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, Clocks.BEIJING);
    }
}
