/**
 * Both services with a real PostgreSQL and a demo OpenID provider, in one process for one person.
 */
@NullMarked
package se.aterblick.standalone;

import org.jspecify.annotations.NullMarked;
