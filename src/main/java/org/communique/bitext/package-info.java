/**
 * A release and its draft paired: which passages render one another, how surely, and which of them are page furniture.
 */
@NullMarked
package org.communique.bitext;

import org.jspecify.annotations.NullMarked;
