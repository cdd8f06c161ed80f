package org.communique.report;

/**
 * What a report says of its making.
 *
 * @param version of the tool
 * @param glossaryVersion which snapshot of the glossary
 * @param concepts how many concepts it holds
 */
public record Heading(String version, String glossaryVersion, int concepts) {}
