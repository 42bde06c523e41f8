/**
 * Reorganising departments (机构改革): a list of sites that get another name, go into others, hand columns over or close, checked row by
 * row first and then carried out in one go by what the platform has for each of these. It belongs to the province.
 */
package org.zhanqun.reorganisation;
