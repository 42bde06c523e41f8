/** Why a public page looks as it does: what it was made from, and which changes dropped it. */
package org.zhanqun.admin.insight;
