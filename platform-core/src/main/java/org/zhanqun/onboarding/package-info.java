/** Opening many sites from one spreadsheet (批量开通): every cell is looked at first, then all are opened, each once, and looked at again. */
package org.zhanqun.onboarding;
