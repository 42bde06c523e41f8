/** Cases about sites (办理事项) in the workbench and the API. */
package org.zhanqun.admin.cases;
