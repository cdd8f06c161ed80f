/**
 * The shell door: no Spring, no database.
 */
@NullMarked
package org.communique.cli;

import org.jspecify.annotations.NullMarked;
