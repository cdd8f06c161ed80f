package org.communique.cli;

import java.nio.file.Path;
import java.util.function.Function;
import org.communique.qa.Policy;

/**
 * By which rules drafts are looked at.
 *
 * @param file what the office's file says
 * @param of what comes of it and of the command line, for each draft
 */
record Policies(PolicyFile file, Function<Path, Policy> of) {}
