/** Word import (Word 导入): documents that were written elsewhere become drafts, their pictures files of the library. */
package org.zhanqun.admin.word;
