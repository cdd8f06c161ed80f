package org.communique.qa;

import org.communique.bitext.Bitext;

/** A review's whole result: the paired texts and what was seen in them. */
public record Review(Bitext bitext, CheckReport report) {}
