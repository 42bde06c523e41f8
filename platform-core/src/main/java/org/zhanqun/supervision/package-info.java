/**
 * How the province's sites fare (日常监测): each site is measured in the background against the limits of the national inspection,
 * so that looking at all of them costs a few statements.
 */
package org.zhanqun.supervision;
