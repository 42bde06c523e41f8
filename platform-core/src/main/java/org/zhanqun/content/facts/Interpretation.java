package org.zhanqun.content.facts;

/**
 * Which document an article interprets (关联文件). The document lists its interpretations by the same row: the link goes both
 * ways or not at all.
 *
 * @param policyId id of the document, an article of the same site
 */
public record Interpretation(long policyId) implements Facts {}
