/**
 * What is known about an article beside its text (要素), by the kind of its column: documents, interpretations, leaders,
 * organs. Each lies in a small table of its own under the article's key, and changes together with the article.
 */
package org.zhanqun.content.facts;
