package se.aterblick.command.plan;

import se.aterblick.state.Receipt;

/**
 * What a command led to.
 *
 * @param receipt what was recorded, now or the first time
 * @param recordedNow false if the same command had been recorded before
 */
public record CommandResult(Receipt receipt, boolean recordedNow) {}
