/**
 * What answers show of persons: names beside opaque ids, and marked text as long as its key is
 * there.
 */
@NullMarked
package se.aterblick.query.person;

import org.jspecify.annotations.NullMarked;
