package se.aterblick.benchmarks.peer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.envers.Audited;

/** An item as an audited entity. */
@Entity(name = "item")
@Audited
public class EnversItem {

    @Id private long id;

    @Column(name = "plan_id", nullable = false)
    private int plan;

    @Column(nullable = false)
    private int number;

    @Column(nullable = false)
    private int reported;

    @Column(nullable = false, columnDefinition = "text")
    private String comment = "";

    /** For Hibernate. */
    protected EnversItem() {}

    static long id(int plan, int item) {
        return (long) plan * Workload.ITEMS + item;
    }

    void set(int value, String changed) {
        reported = value;
        comment = changed;
    }

    Reading reading() {
        return new Reading(number, reported, comment);
    }
}
