/**
 * Communiqué: checks and drafts the English of a foreign ministry's Thai press releases. One engine that is a pure
 * function of its arguments, a desk that remembers, and thin doors.
 */
@NullMarked
package org.communique;

import org.jspecify.annotations.NullMarked;
