package org.zhanqun.demo.text;

import java.util.List;
import org.zhanqun.demo.text.Library.Field;
import org.zhanqun.demo.text.Library.Letter;
import org.zhanqun.demo.text.Library.Notice;
import org.zhanqun.demo.text.Library.Policy;
import org.zhanqun.demo.text.Library.Section;
import org.zhanqun.demo.text.Library.Story;
import org.zhanqun.demo.text.Library.Topic;

/** Makes a topic of one subject of a department's field, for fields that no written topic covers. */
final class FieldTopic {

    private FieldTopic() {}

    /** @param written the written topics of the field, which lend their paragraphs where the field has no measures */
    static Topic of(Field field, String subject, List<Story> general, List<Topic> written) {
        var stories = general.stream()
                .map(story -> new Story(
                        named(story.g(), subject),
                        named(story.c(), subject),
                        named(story.lead(), subject),
                        named(story.detail(), subject)))
                .toList();
        var measures = field.measures() == null
                ? List.<String>of()
                : field.measures().stream().map(measure -> measure + "。").toList();
        return new Topic(
                subject,
                subject,
                "",
                "",
                "",
                false,
                List.of(),
                List.of(subject, subject, subject, subject),
                stories,
                measures.isEmpty() ? borrowed(written) : measures,
                List.of(notice(subject)),
                policy(subject, measures),
                List.of(letter(subject)));
    }

    /** What does not speak of the season, as that would not fit the subject. */
    private static List<String> borrowed(List<Topic> written) {
        return written.stream()
                .flatMap(topic -> topic.body().stream())
                .filter(paragraph -> !paragraph.contains("{seasonal}"))
                .toList();
    }

    private static String named(String text, String subject) {
        return text.replace("{subject}", subject);
    }

    private static Notice notice(String subject) {
        return new Notice("关于公开征求" + subject + "工作意见的公告", """
                为做好%s工作，进一步回应群众和企业关切，现面向社会公开征求意见，有关事项公告如下。
                ## 一、征求内容
                - 办事流程、材料和时限方面的建议；
                - 基层服务和工作人员作风方面的意见；
                - 对下一步工作重点的建议。
                ## 二、征求时间
                自公告发布之日起{n:10-20}个工作日。
                ## 三、提出方式
                可以通过本网站咨询建言栏目、信函或者电话{phone}提出，请注明联系方式。采纳情况将向社会反馈。
                """.formatted(subject));
    }

    private static Policy policy(String subject, List<String> measures) {
        var details = measures.isEmpty()
                ? List.of("结合实际制定实施清单，明确责任单位、时限和标准。", "完善流程和台账，做到办理过程可查询、可追溯。", "加强业务培训和基层指导，推广管用的经验做法。")
                : measures;
        return new Policy(
                subject + "工作规范",
                "做好" + subject + "工作",
                "统一工作标准，提高" + subject + "的质量和效率",
                "有关单位和个人可以按照办事指南提出申请，或者到基层便民服务机构咨询办理。",
                List.of(
                        new Section("明确工作任务", details.get(0)),
                        new Section("规范办理流程", details.get(1)),
                        new Section("加强服务保障", details.get(2)),
                        new Section("强化监督检查", "定期开展检查评估，公开工作进展，对落实不到位的及时纠正。")));
    }

    private static Letter letter(String subject) {
        return new Letter(
                "咨询" + subject + "有关政策和办理方式",
                "想了解一下" + subject + "方面的最新政策，需要准备哪些材料，可以在网上办理吗？",
                "您好。有关政策和办事指南已在本网站政策文件、办事服务栏目公布，能够网上核验的材料不需要重复提交。"
                        + "您可以在线提出申请，也可以到所在{unit}便民服务机构咨询，工作人员会一次性告知。联系电话：{phone}。");
    }
}
