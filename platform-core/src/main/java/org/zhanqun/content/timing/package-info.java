/**
 * What happens to articles at a set time (定时): publishing, alone or several together, and withdrawing when they expire.
 * Each step is done exactly once, by whichever node comes first, also after a restart.
 */
package org.zhanqun.content.timing;
