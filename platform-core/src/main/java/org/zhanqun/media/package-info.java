/**
 * The media library of a site (媒体库): pictures, documents, sound and video, known by their content, cleaned of what could
 * harm or betray, stored once per site, and never lost while something uses them.
 */
package org.zhanqun.media;
