package org.zhanqun.media;

import java.util.Locale;

/** What may be uploaded (可上传的文件类型); a file is one of these by its content, never by its name. */
public enum FileType {
    JPEG("jpg", "image/jpeg", Kind.PICTURE),
    PNG("png", "image/png", Kind.PICTURE),
    WEBP("webp", "image/webp", Kind.PICTURE),
    GIF("gif", "image/gif", Kind.PICTURE),
    SVG("svg", "image/svg+xml", Kind.PICTURE),
    PDF("pdf", "application/pdf", Kind.DOCUMENT),
    /** 版式文档, GB/T 33190: in what form offices exchange documents. */
    OFD("ofd", "application/ofd", Kind.DOCUMENT),
    DOC("doc", "application/msword", Kind.DOCUMENT),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Kind.DOCUMENT),
    XLS("xls", "application/vnd.ms-excel", Kind.DOCUMENT),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Kind.DOCUMENT),
    PPT("ppt", "application/vnd.ms-powerpoint", Kind.DOCUMENT),
    PPTX("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", Kind.DOCUMENT),
    MP3("mp3", "audio/mpeg", Kind.SOUND),
    MP4("mp4", "video/mp4", Kind.VIDEO);

    private final String extension;
    private final String contentType;
    private final Kind kind;

    FileType(String extension, String contentType, Kind kind) {
        this.extension = extension;
        this.contentType = contentType;
        this.kind = kind;
    }

    /** What people look for. */
    public enum Kind {
        PICTURE,
        DOCUMENT,
        SOUND,
        VIDEO
    }

    public String extension() {
        return extension;
    }

    public String contentType() {
        return contentType;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isPicture() {
        return kind == Kind.PICTURE;
    }

    /** Whether a browser shows it itself, rather than handing it to a program on the reader's machine. */
    public boolean shownByBrowsers() {
        return kind != Kind.DOCUMENT || this == PDF;
    }

    /** As it stands beside a link: PDF, DOCX. */
    public String label() {
        return extension.toUpperCase(Locale.ROOT);
    }
}
