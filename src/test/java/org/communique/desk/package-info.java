@NullMarked
package org.communique.desk;

import org.jspecify.annotations.NullMarked;
