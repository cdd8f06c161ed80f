/**
 * What the engine owes to the people who use it, said over whole documents: real and written releases with good, flawed
 * and seeded drafts. These tests know the public API alone; what they hold comes from the issue and the design.
 */
@NullMarked
package org.communique.acceptance;

import org.jspecify.annotations.NullMarked;
