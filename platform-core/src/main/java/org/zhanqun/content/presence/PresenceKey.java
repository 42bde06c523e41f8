package org.zhanqun.content.presence;

import java.io.Serializable;

/** Key of a {@link Presence} within its site. */
record PresenceKey(Long articleId, String userName) implements Serializable {}
