/**
 * A check report written for people and for programs.
 */
@NullMarked
package org.communique.report;

import org.jspecify.annotations.NullMarked;
