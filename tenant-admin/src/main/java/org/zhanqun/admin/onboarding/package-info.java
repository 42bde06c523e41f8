/** Opening many sites from one spreadsheet (批量开通), in the workbench and by a program. */
package org.zhanqun.admin.onboarding;
