package org.zhanqun.admin.check;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import org.zhanqun.check.OpenFindings;
import org.zhanqun.check.engine.Finding.Field;
import org.zhanqun.check.engine.ListedWord;
import org.zhanqun.check.engine.Rule;
import org.zhanqun.check.engine.Severity;

/** How the workbench says what is checked, and where. */
@TemplateExtension
final class CheckWords {
    private static final int SHOWN = 24;

    private CheckWords() {}

    static String word(Severity severity) {
        return switch (severity) {
            case BLOCKS -> "必须改";
            case WARNS -> "要核对";
            case HINTS -> "提示";
        };
    }

    static String word(Rule rule) {
        return FindingWords.name(rule, Locale.SIMPLIFIED_CHINESE);
    }

    static String word(ListedWord.Kind kind) {
        return switch (kind) {
            case SENSITIVE -> "敏感词";
            case MISSPELLING -> "错别字";
            case OFFICIAL_NAME -> "规范名称";
            case EXCEPTION -> "例外";
            case MAP -> "地图用语";
        };
    }

    static String word(Field field) {
        return switch (field) {
            case TITLE -> "标题";
            case SUMMARY -> "摘要";
            case BODY -> "正文";
            case SOURCE -> "来源";
            case EDITOR -> "责任编辑";
            case PICTURE -> "标题图说明";
            case ATTACHMENTS -> "附件";
            case DATE -> "成文日期";
        };
    }

    /** The editor's field, which has it as its id. */
    static String input(Field field) {
        return switch (field) {
            case PICTURE -> "pictureAlt";
            case DATE -> "policy.signedOn";
            case TITLE, SUMMARY, BODY, SOURCE, EDITOR, ATTACHMENTS ->
                field.name().toLowerCase(Locale.ROOT);
        };
    }

    static String where(FindingView finding) {
        return where(finding.rule(), finding.number());
    }

    static String where(OpenFindings.Line finding) {
        return where(finding.rule(), finding.number());
    }

    /** Which paragraph, picture, heading or link. */
    private static String where(Rule rule, int number) {
        return switch (rule) {
            case ALT_TEXT, MAP_NUMBER -> "第 " + number + " 张图";
            case HEADING_ORDER -> "第 " + number + " 个小标题";
            case DEAD_LINK -> "第 " + number + " 个链接";
            default -> "第 " + number + " 段";
        };
    }

    static String cut(String words) {
        return words.codePointCount(0, words.length()) <= SHOWN
                ? words
                : words.substring(0, words.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
