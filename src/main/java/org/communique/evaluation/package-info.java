/**
 * How good the engine is, measured on text that people have labelled: precision and recall of each check.
 */
@NullMarked
package org.communique.evaluation;

import org.jspecify.annotations.NullMarked;
