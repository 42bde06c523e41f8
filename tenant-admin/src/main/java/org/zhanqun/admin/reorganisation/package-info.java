/** Reorganising departments in the workbench and over the API (机构改革). */
package org.zhanqun.admin.reorganisation;
