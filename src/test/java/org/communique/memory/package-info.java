@NullMarked
package org.communique.memory;

import org.jspecify.annotations.NullMarked;
