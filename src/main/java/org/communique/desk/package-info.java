/**
 * What is remembered: releases, drafts, judgements, users and the glossary in force. The only ring that keeps state.
 */
@NullMarked
package org.communique.desk;

import org.jspecify.annotations.NullMarked;
