/**
 * The report document: a pure function of state and period, written as canonical JSON and hashed.
 */
@NullMarked
package se.aterblick.document;

import org.jspecify.annotations.NullMarked;
