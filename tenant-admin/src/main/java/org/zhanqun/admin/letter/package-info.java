/** Letters (群众来信) in the workbench and the API: reading, answering, publishing. */
package org.zhanqun.admin.letter;
