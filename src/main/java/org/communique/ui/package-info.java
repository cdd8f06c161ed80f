/**
 * The Vaadin door: sign-in, releases, Workbench.
 */
@NullMarked
package org.communique.ui;

import org.jspecify.annotations.NullMarked;
