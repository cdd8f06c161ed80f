/**
 * What was translated before: pairs of segments, found again by likeness and by word. Read from and written to TMX 1.4b.
 */
@NullMarked
package org.communique.memory;

import org.jspecify.annotations.NullMarked;
