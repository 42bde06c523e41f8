package org.zhanqun.web.tamper;

import org.zhanqun.export.TamperAlarm.Kind;

/** Something that is not as it was written. @param path of the file in the release, or of the address's file */
record Finding(Kind kind, String path, String detail) {}
