package org.zhanqun.admin.media;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import org.zhanqun.media.FileType;
import org.zhanqun.media.MediaUse;

/** How the workbench speaks of files. */
@TemplateExtension
public final class MediaWords {
    private static final long KILO = 1024;

    private MediaWords() {}

    static String word(FileType.Kind kind) {
        return switch (kind) {
            case PICTURE -> "图片";
            case DOCUMENT -> "文档";
            case SOUND -> "音频";
            case VIDEO -> "视频";
        };
    }

    static String word(MediaUse.Place place) {
        return switch (place) {
            case BODY -> "正文";
            case LEAD -> "标题图";
            case ATTACHMENT -> "附件";
            case PENDING -> "待公开的改动";
        };
    }

    /** 3.1 MB. */
    static String bytes(long length) {
        if (length < KILO * KILO) {
            return Math.max(1, Math.round((double) length / KILO)) + " KB";
        }
        return length < KILO * KILO * KILO
                ? String.format(Locale.ROOT, "%.1f MB", (double) length / KILO / KILO)
                : String.format(Locale.ROOT, "%.1f GB", (double) length / KILO / KILO / KILO);
    }
}
