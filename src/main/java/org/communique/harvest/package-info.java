/**
 * Wordings that aligned releases and drafts share and the glossary has not: what a terminologist may want to add, each with
 * the sentences that speak for it.
 */
@NullMarked
package org.communique.harvest;

import org.jspecify.annotations.NullMarked;
