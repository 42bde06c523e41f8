package org.zhanqun.admin.bulk;

import io.quarkus.qute.TemplateExtension;
import org.zhanqun.content.bulk.BulkItem;
import org.zhanqun.content.bulk.BulkOperation;
import org.zhanqun.content.bulk.BulkStep;

/** How the workbench speaks of bulk operations. */
@TemplateExtension
public final class BulkWords {
    private BulkWords() {}

    static String word(BulkStep.Kind kind) {
        return switch (kind) {
            case MOVE -> "移动";
            case PUBLISH -> "发布";
            case WITHDRAW -> "撤下";
            case DELETE -> "删除";
        };
    }

    static String word(BulkOperation.Phase phase) {
        return switch (phase) {
            case TRYING -> "正在核对";
            case READY -> "等您确认";
            case RUNNING -> "正在办";
            case DONE -> "已办完";
            case UNDOING -> "正在撤销";
            case UNDONE -> "已撤销";
            case STOPPED -> "已停止";
        };
    }

    static String word(BulkItem.State state) {
        return switch (state) {
            case WAITING -> "等候";
            case READY -> "可以";
            case REFUSED -> "不能办";
            case DONE -> "已办";
            case FAILED -> "没有办成";
            case UNDONE -> "已撤销";
            case KEPT -> "没有撤销";
        };
    }
}
