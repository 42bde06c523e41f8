package org.zhanqun.admin.content;

import io.quarkus.qute.TemplateExtension;
import java.time.Duration;
import java.time.Instant;
import org.zhanqun.content.review.ReviewState;
import org.zhanqun.content.review.ReviewStep;
import org.zhanqun.content.timing.TimedStep;
import org.zhanqun.content.version.ArticleVersion.Saving;
import org.zhanqun.content.version.Comparison;
import org.zhanqun.content.version.VersionStep;

/** How the workbench says what happens to a text on its way to the public. */
@TemplateExtension
final class EditorialWords {
    private EditorialWords() {}

    static String word(VersionStep step) {
        return switch (step) {
            case FOUND -> "沿用";
            case WRITE -> "新写";
            case REWRITE -> "修改";
            case RESTORE -> "恢复";
        };
    }

    /** Why a version was kept: 修改, 恢复第 3 版. */
    static String reason(Saving saving) {
        return saving.step() == VersionStep.RESTORE ? "恢复第 " + saving.note() + " 版" : word(saving.step());
    }

    static String word(ReviewState state) {
        return switch (state) {
            case SUBMITTED -> "审核中";
            case RETURNED -> "已退回";
            case APPROVED -> "审核通过";
            case RECALLED -> "已撤回";
            case DONE -> "已办结";
        };
    }

    static String word(ReviewStep.Kind kind) {
        return switch (kind) {
            case SUBMIT -> "送审";
            case APPROVE -> "通过";
            case RETURN -> "退回";
            case ASSIGN -> "转办";
            case RECALL -> "撤回";
            case RESTART -> "改动后重审";
            case PUBLISH -> "发布";
            case URGENT -> "紧急发布";
        };
    }

    static String word(TimedStep.Kind kind) {
        return switch (kind) {
            case PUBLISH -> "定时发布";
            case EXPIRE -> "到期撤下";
            case UNPIN -> "置顶到期";
        };
    }

    /** Whether the step was taken on one level. */
    static boolean decides(ReviewStep.Kind kind) {
        return kind == ReviewStep.Kind.APPROVE || kind == ReviewStep.Kind.RETURN || kind == ReviewStep.Kind.ASSIGN;
    }

    /** 一审、二审、三审. */
    static String ordinal(int level) {
        return "一二三".substring(level - 1, level) + "审";
    }

    static String ordinal(Integer level) {
        return ordinal(level.intValue());
    }

    /** How long something has been waiting. */
    static String waited(Instant since) {
        var waited = Duration.between(since, Instant.now());
        if (waited.toHours() < 1) {
            return Math.max(1, waited.toMinutes()) + " 分钟";
        }
        return waited.toDays() < 1 ? waited.toHours() + " 小时" : waited.toDays() + " 天";
    }

    /** To the second, for what must stand as evidence. */
    static String second(Instant moment) {
        return Moments.said(moment);
    }

    /** What a paragraph is written as. */
    static String element(String name) {
        return switch (name) {
            case "h2" -> "小标题";
            case "h3", "h4" -> "次级标题";
            case "li" -> "列表";
            case "tr" -> "表格";
            case "blockquote" -> "引文";
            default -> "正文";
        };
    }

    private static String block(String field) {
        return "区块 " + (Integer.parseInt(field.substring("topic.blocks.".length())) + 1);
    }

    /** What a field is called in the editor. */
    static String label(Comparison.Field field) {
        if (field.label() != null) {
            return field.label();
        }
        return switch (field.name()) {
            case "title" -> "标题";
            case "columnCode" -> "栏目";
            case "source" -> "来源";
            case "editor" -> "责任编辑";
            case "summary" -> "摘要";
            case "pictureUrl" -> "标题图地址";
            case "pictureAlt" -> "标题图说明";
            case "policy.issuer" -> "发文机关";
            case "policy.documentNumber" -> "发文字号";
            case "policy.signedOn" -> "成文日期";
            case "policy.indexNumber" -> "索引号";
            case "policy.category" -> "主题分类";
            case "policy.validity" -> "效力";
            case "policy.validityNote" -> "效力说明";
            case "interprets" -> "关联文件";
            case "leader.post" -> "职务";
            case "leader.duties" -> "工作分工";
            case "leader.phone" -> "办公电话";
            case "leader.position" -> "排序";
            case "organisation.address" -> "办公地址";
            case "organisation.hours" -> "办公时间";
            case "organisation.phone" -> "联系电话";
            case "organisation.offices" -> "内设机构";
            case "attachments" -> "附件";
            default -> field.name().startsWith("topic.blocks.") ? block(field.name()) : field.name();
        };
    }
}
