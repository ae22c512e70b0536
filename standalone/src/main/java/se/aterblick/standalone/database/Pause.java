package se.aterblick.standalone.database;

/** Waits a moment between two looks; an interrupted wait ends at once and stays interrupted. */
final class Pause {

    private Pause() {}

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
