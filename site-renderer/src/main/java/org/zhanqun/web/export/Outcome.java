package org.zhanqun.web.export;

/** What came of exporting one site. */
enum Outcome {
    EXPORTED,
    UNCHANGED
}
