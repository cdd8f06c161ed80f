/**
 * The only SQL: one class per table or pair of tables, rows in and rows out, SQL that H2 and PostgreSQL both speak. What
 * a row means, and where a transaction begins and ends, is the desk's business.
 */
@NullMarked
package org.communique.desk.store;

import org.jspecify.annotations.NullMarked;
