package org.zhanqun.admin.archive;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import org.zhanqun.archive.ArchiveStage;
import org.zhanqun.archive.ArchiveState;

/** How the workbench says what is to be said of archives. */
@TemplateExtension
public final class ArchiveWords {
    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};

    private ArchiveWords() {}

    static String word(ArchiveState state) {
        return switch (state) {
            case WAITING -> "等待";
            case RUNNING -> "正在归档";
            case READY -> "可以下载";
            case FAILED -> "没有完成";
        };
    }

    /** What is done, and how much of it. */
    static String progress(ArchiveView archive) {
        var count = String.format(Locale.ROOT, "%,d", archive.done());
        return switch (archive.stage()) {
            case PAGES -> "正在生成网页，已有 " + count + " 页";
            case DATA -> "正在写入信息、来信等数据，已有 " + count + " 条";
            case FILES -> "正在写入附件和图片，已有 " + count + " 个";
            case STATIC -> "正在写入网页，已有 " + count + " 个文件";
            case WARC -> "正在写入 WARC，已有 " + count + " 条";
        };
    }

    static int step(ArchiveStage stage) {
        return stage.ordinal() + 1;
    }

    static String size(ArchiveView archive) {
        double size = archive.length();
        var unit = 0;
        while (size >= 1024 && unit < UNITS.length - 1) {
            size /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", size, UNITS[unit]);
    }
}
