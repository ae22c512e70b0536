package se.aterblick.query.instance;

import java.util.List;

/** Is told who runs, about once a second. */
public interface InstanceObserver {

    /**
     * Takes in who runs.
     *
     * @param running the instances that run, in the order of their names; this one is among them
     */
    void seen(List<String> running);
}
