package org.zhanqun.content.version;

import java.io.Serializable;

/** Key of what is kept by article and number. */
record VersionKey(Long articleId, Integer number) implements Serializable {}
