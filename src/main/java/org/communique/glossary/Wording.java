package org.communique.glossary;

/**
 * One wording and whose it is.
 *
 * @param namesOwner whether the Thai names its owner itself, as in กระทรวงการต่างประเทศญี่ปุ่น
 */
record Wording(Concept concept, Term term, boolean namesOwner) {}
