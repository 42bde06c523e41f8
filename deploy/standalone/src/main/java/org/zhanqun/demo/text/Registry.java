package org.zhanqun.demo.text;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.zhanqun.content.facts.FactsDraft;
import org.zhanqun.content.facts.PolicyDraft;
import org.zhanqun.content.facts.Validity;
import org.zhanqun.demo.text.Library.Policy;
import org.zhanqun.demo.text.Library.Topic;

/** Writes what an office issues: documents, interpretations, notices, and the standing texts. */
final class Registry {

    private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六");

    /** Documents are written newest first; their numbers follow their dates. */
    private static final int DAYS_PER_DOCUMENT = 6;

    /** A document already issued on this site. */
    private record Issued(String title, Topic topic, String organ, LocalDateTime when, String number) {}

    private final Workbench bench;
    private final List<Issued> issued = new ArrayList<>();
    private int interpreted;

    Registry(Workbench bench) {
        this.bench = bench;
    }

    Piece policyOfGovernment(LocalDateTime when) {
        return measures(bench.region.government(), bench.site.portal() ? "政演发" : "管演发", when);
    }

    Piece policyOfDepartment(LocalDateTime when) {
        return measures(null, "演字", when);
    }

    Piece circularOfOffice(LocalDateTime when) {
        return circular(bench.region.office(), "政办演发", when);
    }

    Piece circularOfDepartment(LocalDateTime when) {
        return circular(null, "演字", when);
    }

    /** Explains the documents of this site in turn, soon after each was issued. */
    Piece interpretation(UnaryOperator<LocalDateTime> soonAfter) {
        var document = issued.get(interpreted++ % issued.size());
        var policy = document.topic().policy();
        var when = soonAfter.apply(document.when());
        var scene = bench.scene(document.topic(), when);
        var text = new StringBuilder(
                "近日，%s印发%s。为方便公众了解文件内容，现就有关问题解读如下。\n".formatted(document.organ(), quoted(document.title())));
        text.append("## 问：文件出台的背景和目的是什么？\n")
                .append("制定文件的主要目的是")
                .append(policy.purpose())
                .append("。起草过程中开展了实地调研，书面征求有关单位和基层意见，并按规定进行了合法性审查。\n")
                .append("## 问：主要有哪些内容？\n文件主要包括以下方面。\n");
        policy.sections()
                .forEach(s -> text.append("- ")
                        .append(s.h())
                        .append("：")
                        .append(s.p())
                        .append('\n'));
        text.append("## 问：哪些人可以受益，如何办理？\n")
                .append(policy.apply())
                .append("\n## 问：文件从什么时候起施行？\n文件自印发之日起施行，有关单位将同步公布办事指南。咨询电话：{phone}。\n");
        return new Piece(
                        quoted(document.title()) + "政策解读",
                        scene.fill(text.toString()),
                        document.organ(),
                        editor(),
                        when,
                        null)
                .explaining(document.title());
    }

    Piece notice(LocalDateTime when) {
        var topic = bench.notices.next(bench::written);
        var scene = bench.scene(topic, when);
        var organ = scene.value("organ");
        var notice = topic.notices().get(bench.random.nextInt(topic.notices().size()));
        var title = scene.fill(notice.t());
        var text = scene.fill(notice.b()) + "\n特此" + kindOf(title) + "。\n" + signed(organ, when);
        return new Piece(
                title.startsWith("关于") ? organ + title : bench.region.name() + title,
                text,
                organ,
                editor(),
                when,
                null);
    }

    Piece standing(String entryId, LocalDateTime when) {
        var entry = bench.library.entries().get(entryId);
        var scene = bench.scene(when);
        return new Piece(scene.fill(entry.t()), scene.fill(entry.b()), scene.value("organ"), editor(), when, null);
    }

    private Piece measures(String issuer, String word, LocalDateTime when) {
        var topic = bench.topics.next(bench::written);
        var scene = bench.scene(topic, when);
        var organ = issuer == null ? scene.value("organ") : issuer;
        var name = scene.fill("《{r}" + topic.policy().name() + "》");
        return document(organ + "关于印发" + name + "的通知", topic, organ, word, scene, "现将" + name + "印发给你们，请认真贯彻执行。");
    }

    private Piece circular(String issuer, String word, LocalDateTime when) {
        var topic = bench.topics.next(bench::written);
        var scene = bench.scene(topic, when);
        var organ = issuer == null ? scene.value("organ") : issuer;
        return document(
                organ + "关于" + scene.fill(topic.policy().act()) + "的通知",
                topic,
                organ,
                word,
                scene,
                "为" + scene.fill(topic.policy().purpose()) + "，经研究，现就有关事项通知如下。");
    }

    private Piece document(String title, Topic topic, String organ, String word, Scene scene, String opening) {
        var when = scene.when();
        var number = number(word.equals("演字") ? organ + word : scene.value("s") + word, when);
        var text = new StringBuilder();
        text.append(scene.fill("{subs}、各有关单位：\n")).append(opening).append('\n');
        appendSections(text, topic.policy(), scene);
        text.append("本文件自印发之日起施行。执行中遇到的问题，请及时向").append(organ).append("反映。\n").append(signed(organ, when));
        var index = "%s00/%d-%05d"
                .formatted(bench.site.regionCode(), when.getYear(), when.getDayOfYear() * 100 + issued.size() + 1);
        issued.add(new Issued(title, topic, organ, when, number));
        return new Piece(title, text.toString(), organ, editor(), when, null)
                .with(new FactsDraft(facts(issued.getLast(), index), null, null, null));
    }

    /** 发文字号, the next free one of the time. */
    private String number(String word, LocalDateTime when) {
        var serial = 2 + when.getDayOfYear() / DAYS_PER_DOCUMENT;
        while (true) {
            var number = "%s〔%d〕%d号".formatted(word, when.getYear(), serial++);
            if (issued.stream().noneMatch(document -> document.number().equals(number))) {
                return number;
            }
        }
    }

    /** The second document of a site was amended, its fourth repealed by its third, which is the newer. */
    private PolicyDraft facts(Issued document, String index) {
        var validity = switch (issued.size()) {
            case 2 -> Validity.AMENDED;
            case 4 -> Validity.REPEALED;
            default -> Validity.EFFECTIVE;
        };
        var note = switch (validity) {
            case AMENDED -> "部分条款已按后来的文件修改（演示）";
            case REPEALED -> "被%s废止（演示）".formatted(issued.get(2).number());
            case EFFECTIVE, EXPIRED -> null;
        };
        return new PolicyDraft(
                index,
                document.number(),
                document.organ(),
                document.when().toLocalDate().toString(),
                document.topic().name(),
                validity.name(),
                note);
    }

    private static void appendSections(StringBuilder text, Policy policy, Scene scene) {
        var sections = policy.sections();
        for (var i = 0; i < sections.size(); i++) {
            text.append("## ")
                    .append(NUMERALS.get(i))
                    .append('、')
                    .append(sections.get(i).h())
                    .append('\n');
            text.append(scene.fill(sections.get(i).p())).append('\n');
        }
        text.append("## ").append(NUMERALS.get(sections.size())).append("、办理方式\n");
        text.append(scene.fill(policy.apply())).append('\n');
    }

    /** 《关于印发《…》的通知》 is said 《…》: the inner name where there is one. */
    private static String quoted(String title) {
        var inner = title.indexOf('《');
        return inner < 0 ? "《" + title + "》" : title.substring(inner, title.indexOf('》') + 1);
    }

    /** 通告, 公告, 公示 or 通知: what the title ends with. */
    private static String kindOf(String title) {
        return title.substring(title.length() - 2);
    }

    private static String signed(String organ, LocalDateTime when) {
        return "~ %s\n~ %d年%d月%d日".formatted(organ, when.getYear(), when.getMonthValue(), when.getDayOfMonth());
    }

    private String editor() {
        return bench.site.department() ? bench.site.organiser() + "办公室" : bench.region.office();
    }
}
