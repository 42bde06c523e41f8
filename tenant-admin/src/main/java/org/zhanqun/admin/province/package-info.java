/** The province's home (全省概览): how all sites fare at one look, and which need somebody. */
package org.zhanqun.admin.province;
