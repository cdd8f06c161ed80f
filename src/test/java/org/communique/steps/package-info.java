/** How the product's steps grow with its input, counted and not timed, so that a busy machine changes nothing. */
@org.jspecify.annotations.NullMarked
package org.communique.steps;
