/**
 * Cases about sites (办理事项): somebody applies, the city reviews, the province decides, and what was decided is carried out.
 * Every step keeps who took it, what was said and when.
 */
package org.zhanqun.cases;
