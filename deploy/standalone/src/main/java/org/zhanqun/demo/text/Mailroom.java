package org.zhanqun.demo.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Writes the letters to a demo site and their answers. The same site and day give the same letters. */
public final class Mailroom {
    private static final List<String> SENDERS = List.of("李女士", "王先生", "张先生", "刘女士", "陈女士", "杨先生", "黄先生", "周女士");
    private static final int DAYS = 28;
    private static final int LONGEST_HANDLING = 4;
    private static final int WAITING_ON_A_PORTAL = 1;

    private final DemoSite site;
    private final Random random;
    private final PublishingTimes times;
    private final Workbench bench;
    private final Set<String> told = new HashSet<>();
    private int serial;

    private Mailroom(DemoSite site, LocalDate today) {
        this.site = site;
        this.random = new Random(site.key().hashCode() * 31L + 11);
        this.times = new PublishingTimes(today, random);
        this.bench = new Workbench(site, Library.get(), random);
    }

    /** @param today nothing was received on this day or later */
    public static List<DemoLetter> letters(DemoSite site, LocalDate today) {
        return new Mailroom(site, today).write(today);
    }

    private List<DemoLetter> write(LocalDate today) {
        var answered = site.portal() ? 5 : 2;
        var waiting = site.portal() ? WAITING_ON_A_PORTAL : 0;
        var letters = new ArrayList<DemoLetter>();
        for (var i = 0; i < waiting + answered; i++) {
            var received = times.recent(i, waiting + answered, DAYS);
            var handled = i < waiting ? null : after(received, today);
            if (i < waiting || handled != null) {
                letters.add(letter(received, handled));
            }
        }
        return letters;
    }

    /** Some working days later, in the afternoon; null when that day is not over yet. */
    private LocalDateTime after(LocalDateTime received, LocalDate today) {
        var day = received.toLocalDate();
        for (var left = 1 + random.nextInt(LONGEST_HANDLING); left > 0; ) {
            day = day.plusDays(1);
            if (PublishingTimes.workingDay(day)) {
                left--;
            }
        }
        return day.isBefore(today) ? day.atTime(14 + random.nextInt(3), random.nextInt(60)) : null;
    }

    private DemoLetter letter(LocalDateTime received, LocalDateTime handled) {
        var topic = bench.letters.next(one -> bench.written(one) && told.add(one.id()));
        var scene = bench.scene(topic, received);
        var letter = topic.letters().get(random.nextInt(topic.letters().size()));
        var organ = scene.value("organ");
        var answer = "<p>" + escaped(scene.fill(letter.a())) + "</p><p>感谢您对我们工作的关心和支持。</p>";
        return new DemoLetter(
                DateTimeFormatter.BASIC_ISO_DATE.format(received)
                        + "-%06d".formatted(++serial * 100 + random.nextInt(100)),
                mailbox(),
                scene.fill(letter.t()),
                scene.fill(letter.q()),
                SENDERS.get(random.nextInt(SENDERS.size())),
                received,
                handled == null ? null : answer,
                handled == null ? null : organ,
                handled,
                handled != null && random.nextInt(3) > 0);
    }

    private String mailbox() {
        return switch (site.kind()) {
            case "RETAINED" -> "hdjl/zxts";
            case "DEPARTMENT" -> "hdjl/zxjy";
            default -> random.nextBoolean() ? "hdjl/ldxx" : "hdjl/zxjy";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
