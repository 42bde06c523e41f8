/** What tests of pages share: a real browser, and the W3C's checker. */
package org.zhanqun.theme.testsupport;
