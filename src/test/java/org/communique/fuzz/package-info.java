/** Random input for the parsers, of the kinds that have harmed programs like this one. */
@org.jspecify.annotations.NullMarked
package org.communique.fuzz;
