/**
 * What a check is, what it returns, and the engine that runs checks over a bitext and settles their overlaps.
 */
@NullMarked
package org.communique.qa;

import org.jspecify.annotations.NullMarked;
