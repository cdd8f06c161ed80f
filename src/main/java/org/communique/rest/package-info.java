/** Over HTTP: the glossary for programs that come with a token, and as pages that are read and printed. */
@NullMarked
package org.communique.rest;

import org.jspecify.annotations.NullMarked;
