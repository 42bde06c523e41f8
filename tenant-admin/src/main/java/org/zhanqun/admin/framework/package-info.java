/** Column frameworks (栏目框架) for the province: their versions, the editor of a draft, and the rollout. */
package org.zhanqun.admin.framework;
