/** Errors as the outside sees them: RFC 9457 problem details for programs, a page with the same words for people. */
package org.zhanqun.admin.problem;
