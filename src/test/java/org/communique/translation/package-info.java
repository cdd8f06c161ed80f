@NullMarked
package org.communique.translation;

import org.jspecify.annotations.NullMarked;
