package org.zhanqun.onboarding;

import org.zhanqun.kernel.DomainException.Violation;

/**
 * Something wrong in a cell (单元格问题).
 *
 * @param row   as the spreadsheet's program counts
 * @param value what stands there, or an empty text
 */
public record CellFinding(int row, SheetColumn column, String value, Violation violation) {}
