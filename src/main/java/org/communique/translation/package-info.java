/**
 * Filling the draft where it is empty: the assisted draft that needs no engine, and chat engines that an administrator configured.
 */
@NullMarked
package org.communique.translation;

import org.jspecify.annotations.NullMarked;
