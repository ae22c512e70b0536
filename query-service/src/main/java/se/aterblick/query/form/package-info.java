/** Gives out the form that a period is reported in. */
@NullMarked
package se.aterblick.query.form;

import org.jspecify.annotations.NullMarked;
