/** Signing in and out at the identity server, and what to see while it is still starting. */
package org.zhanqun.admin.signin;
