package se.aterblick.plan;

import java.util.Comparator;
import se.aterblick.value.Checks;
import se.aterblick.value.PlanId;

/** Something of one plan that may continue something of an earlier one. */
public record LineageMember(Kind kind, PlanId plan, String id)
        implements Comparable<LineageMember> {

    private static final Comparator<LineageMember> ORDER =
            Comparator.comparing(LineageMember::kind)
                    .thenComparing(member -> member.plan().value())
                    .thenComparing(LineageMember::id);

    public LineageMember {
        Checks.required("kind", kind);
        Checks.required("plan", plan);
        Checks.slug("id", id);
    }

    /** What can be continued. */
    public enum Kind {
        /** An assignment or activity. */
        ITEM("item"),
        INDICATOR("indicator"),
        VOLUME_FIGURE("volume-figure");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The stable name used in JSON. */
        public String code() {
            return code;
        }
    }

    /** Ordered by kind, plan and id. */
    @Override
    public int compareTo(LineageMember other) {
        return ORDER.compare(this, other);
    }
}
