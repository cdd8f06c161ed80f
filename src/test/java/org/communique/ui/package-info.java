/** Tests of the browser's door: views without a browser, and one path in a real one. */
@NullMarked
package org.communique.ui;

import org.jspecify.annotations.NullMarked;
