package org.zhanqun.interaction;

/** What may be asked of whoever writes a letter; the settings say what must be given. */
public enum SenderField {
    NAME,
    PHONE,
    EMAIL
}
