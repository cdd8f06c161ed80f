@NullMarked
package org.communique.rest;

import org.jspecify.annotations.NullMarked;
