package se.aterblick.verifier.evidence;

import static java.util.stream.Collectors.joining;
import static se.aterblick.verifier.verdict.Finding.ok;
import static se.aterblick.verifier.verdict.Problem.present;
import static se.aterblick.verifier.verdict.Problem.require;
import static se.aterblick.verifier.verdict.Problem.wrong;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.json.JsonObject;
import se.aterblick.verifier.log.Hash;
import se.aterblick.verifier.log.MerkleProof;
import se.aterblick.verifier.log.StoredEvent;
import se.aterblick.verifier.verdict.Finding;

/** That the events are the whole beginning of one plan's stream, and all of them in the log. */
record EventChecks(Evidence evidence) {

    private static final int MOST_NAMED = 3;

    Finding stream() {
        String plan = evidence.manifest().text("planId");
        Set<String> ids = new HashSet<>();
        long sequence = 0;
        long position = 0;
        for (StoredEvent e : evidence.events()) {
            require("stream.plan", e.planId().equals(plan), e.place(), plan, e.planId());
            boolean isNext = e.sequence() == sequence;
            require("stream.sequence", isNext, e.position(), sequence, e.sequence());
            require("stream.position", e.position() > position, e.place(), position);
            require("stream.twice", ids.add(e.eventId()), e.place(), e.eventId());
            sequence++;
            position = e.position();
        }
        long approved = evidence.event("approval", "report.approved").sequence();
        require("stream.end", approved == sequence - 1, approved, sequence - 1);
        evidence.manifest().objects("earlierApprovals").forEach(a -> earlierApproval(a, plan));
        return ok("stream.ok", plan, sequence, evidence.events().getFirst().position(), position);
    }

    /** Those of this plan must be among its events; of others the package holds no events. */
    private void earlierApproval(JsonObject earlier, String plan) {
        String period = earlier.text("period");
        long position = earlier.number("position");
        long size = earlier.number("checkpointSize");
        boolean other = !earlier.text("planId").equals(plan);
        var there = evidence.events().stream().filter(e -> e.position() == position);
        var approved = there.filter(e -> e.type().equals("report.approved"));
        boolean known =
                other || approved.anyMatch(e -> e.json("payload").text("period").equals(period));
        boolean covered = size >= position && evidence.log().of(size) != null;
        require("stream.earlier", known && covered, earlier.text("planId"), period, position, size);
    }

    Finding inclusion() {
        Hash root = evidence.log().newest().root();
        var all = evidence.events().stream();
        List<StoredEvent> strange = all.filter(e -> !root.equals(rootWith(e))).toList();
        if (strange.size() == 1) {
            StoredEvent event = strange.getFirst();
            Hash found = present("inclusion.proof", rootWith(event), event.place(), event.type());
            throw wrong("inclusion.wrong", event.place(), event.type(), root, found);
        }
        var places = strange.stream().map(e -> e.position() + "/" + e.sequence());
        String named = places.limit(MOST_NAMED).collect(joining(", "));
        require("inclusion.several", strange.isEmpty(), strange.size(), named);
        return ok("inclusion.ok", evidence.events().size(), evidence.log().newest().size());
    }

    /** The root that an event's proof leads to; null if it leads to none. */
    private @Nullable Hash rootWith(StoredEvent event) {
        Hash leaf = event.leaf(evidence.origin());
        long size = evidence.log().newest().size();
        return MerkleProof.root(leaf, event.position() - 1, size, event.proof());
    }
}
