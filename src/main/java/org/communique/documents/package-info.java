/**
 * What comes in and goes out: text files in the encodings Thai is found in, bilingual tables, and how files of a folder pair up.
 */
@NullMarked
package org.communique.documents;

import org.jspecify.annotations.NullMarked;
