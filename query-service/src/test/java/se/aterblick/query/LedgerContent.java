package se.aterblick.query;

import java.util.ArrayList;
import java.util.List;
import se.aterblick.query.ledger.Ledger;

/** All that a ledger says of its first events. */
final class LedgerContent {

    private LedgerContent() {}

    /** The checkpoint of this size, and every entry and proof up to it. */
    static List<String> of(Ledger ledger, long size) {
        List<String> told = new ArrayList<>();
        told.add(ledger.of(size).orElseThrow().note());
        for (long position = 1; position <= size; position++) {
            told.add(ledger.entry(position).orElseThrow().text());
            told.add(ledger.inclusion(position - 1, size).toString());
            told.add(ledger.consistency(position, size).toString());
        }
        return told;
    }
}
