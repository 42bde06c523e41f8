/**
 * The demo province's sites and texts: 758 sites with their real names, and invented articles that read like those of a
 * government website. Nothing here is real news; no person is named, and every number, address and document is made up.
 */
package org.zhanqun.demo.text;
