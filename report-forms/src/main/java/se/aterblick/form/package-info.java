/**
 * The form of a period: what is due in it as sheets of rows to fill in, written as Excel or CSV and
 * read back. What a row means is decided elsewhere.
 */
@NullMarked
package se.aterblick.form;

import org.jspecify.annotations.NullMarked;
