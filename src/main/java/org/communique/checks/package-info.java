/**
 * The checks. `Checks.all()` is the plain list; each is a package-private class with good and bad examples, and a page under docs/checks/.
 */
@NullMarked
package org.communique.checks;

import org.jspecify.annotations.NullMarked;
