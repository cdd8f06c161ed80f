package org.communique.qa;

import org.jspecify.annotations.Nullable;

/**
 * A check that was asked for and could not run.
 *
 * @param check which
 * @param segment where, or null for the whole document
 * @param reason what a person should know
 */
public record Gap(CheckId check, @Nullable Integer segment, String reason) {}
