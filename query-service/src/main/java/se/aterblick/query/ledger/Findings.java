package se.aterblick.query.ledger;

import java.util.ArrayList;
import java.util.List;

/** What a check has found so far; of a rewritten log it keeps no more than the first thousand. */
final class Findings {

    private static final int MOST = 1_000;

    private final List<Finding> listed = new ArrayList<>();
    private long more;

    void add(Finding finding) {
        if (isFull()) {
            more++;
        } else {
            listed.add(finding);
        }
    }

    /** Whether it is not worth while to look for explanations any more. */
    boolean isFull() {
        return listed.size() >= MOST;
    }

    List<Finding> all() {
        if (more == 0) {
            return List.copyOf(listed);
        }
        List<Finding> all = new ArrayList<>(listed);
        all.add(
                Finding.at(
                        listed.getLast().position(),
                        Finding.Code.MORE,
                        "findings",
                        MOST,
                        MOST + more));
        return List.copyOf(all);
    }
}
