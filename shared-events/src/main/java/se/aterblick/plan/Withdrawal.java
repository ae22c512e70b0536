package se.aterblick.plan;

/**
 * Something is no longer to be done or measured: it stays in the plan, is due no more and takes no
 * new facts.
 */
public sealed interface Withdrawal extends Revision
        permits ItemWithdrawn, IndicatorWithdrawn, VolumeFigureWithdrawn {

    String reason();
}
