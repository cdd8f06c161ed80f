/**
 * What is remembered: releases, drafts, judgements, users, engine settings and the glossary in force. The only ring that
 * keeps state. Each desk is safe for use by several threads; texts go in and come out exactly as typed.
 */
@NullMarked
package org.communique.desk;

import org.jspecify.annotations.NullMarked;
