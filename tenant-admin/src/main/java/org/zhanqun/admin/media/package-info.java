/** The media library (媒体库) in the workbench and the API. */
package org.zhanqun.admin.media;
