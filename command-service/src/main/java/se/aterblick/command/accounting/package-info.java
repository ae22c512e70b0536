/** Reads actuals and budgets out of an accounting system's file (SIE 4) into budget lines. */
@NullMarked
package se.aterblick.command.accounting;

import org.jspecify.annotations.NullMarked;
