package org.zhanqun.admin.reorganisation;

import io.quarkus.qute.TemplateExtension;
import org.zhanqun.reorganisation.Reorganisation;
import org.zhanqun.reorganisation.ReorganisationStep;

/** How the workbench speaks of reorganisations. */
@TemplateExtension
public final class ReorganisationWords {
    private ReorganisationWords() {}

    static String word(Reorganisation.Phase phase) {
        return switch (phase) {
            case READY -> "等您确认";
            case RUNNING -> "正在执行";
            case STOPPED -> "已停止";
            case DONE -> "已完成";
            case UNDOING -> "正在撤销";
            case UNDONE -> "已撤销";
        };
    }

    static String word(ReorganisationStep.State state) {
        return switch (state) {
            case WAITING -> "等候";
            case UNDER_WAY -> "正在办";
            case DONE -> "已办";
            case FAILED -> "没有办成";
            case UNDOING -> "正在撤销";
            case UNDONE -> "已撤销";
            case KEPT -> "保留";
        };
    }
}
