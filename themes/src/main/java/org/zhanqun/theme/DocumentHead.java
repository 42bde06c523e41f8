package org.zhanqun.theme;

import java.time.LocalDate;

/**
 * The header table of an official document (公文要素). Only its validity is always known; a part that is not known is left
 * out of the table.
 *
 * @param indexNumber  索引号
 * @param number       发文字号, such as 安政发〔2026〕12号
 * @param issuer       发文机关
 * @param signed       成文日期
 * @param category     主题分类
 * @param validityNote why it no longer holds as it stands, such as by which document it was repealed
 */
public record DocumentHead(
        String indexNumber,
        String number,
        String issuer,
        LocalDate signed,
        String category,
        Validity validity,
        String validityNote) {

    public DocumentHead {
        indexNumber = Values.blankToNull(indexNumber);
        number = Values.blankToNull(number);
        issuer = Values.blankToNull(issuer);
        category = Values.blankToNull(category);
        validityNote = Values.blankToNull(validityNote);
    }

    /** {@code 2026-11-18}, or {@code null}. */
    public String signedDate() {
        return signed == null ? null : signed.format(Values.DATE);
    }
}
