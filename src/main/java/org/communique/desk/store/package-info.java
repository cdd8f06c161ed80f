/**
 * The only SQL.
 */
@NullMarked
package org.communique.desk.store;

import org.jspecify.annotations.NullMarked;
