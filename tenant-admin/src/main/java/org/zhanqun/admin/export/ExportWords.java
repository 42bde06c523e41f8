package org.zhanqun.admin.export;

import io.quarkus.qute.TemplateExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.zhanqun.export.Export;
import org.zhanqun.export.TamperAlarm;

/** How the workbench says what is to be said of exports and alarms. */
@TemplateExtension
public final class ExportWords {
    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};

    private ExportWords() {}

    static String word(Export.State state) {
        return switch (state) {
            case RUNNING -> "正在进行";
            case FINISHED -> "完成";
            case FAILED -> "失败";
            case CANCELLED -> "已取消";
            case INTERRUPTED -> "中断";
        };
    }

    static String word(TamperAlarm.Kind kind) {
        return switch (kind) {
            case CONTENT -> "网页被改";
            case STATUS -> "网页缺失";
            case PLANTED -> "多出文件";
            case MANIFEST -> "清单被改";
        };
    }

    static String pace(Export export) {
        return String.format(Locale.ROOT, "每秒 %.0f 页", export.pagesPerSecond(Instant.now()));
    }

    static String volume(Export export) {
        double size = export.bytes();
        var unit = 0;
        while (size >= 1024 && unit < UNITS.length - 1) {
            size /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", size, UNITS[unit]);
    }

    /** Null while it cannot be told. */
    static String remaining(Export export) {
        var left = export.left(Instant.now());
        return left == null
                ? null
                : left.compareTo(Duration.ofMinutes(2)) < 0 ? left.toSeconds() + " 秒" : left.toMinutes() + " 分钟";
    }
}
