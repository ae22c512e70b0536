package se.aterblick.standalone;

/** The two shapes the system can have; either is started by the first test that asks for it. */
enum Shape {
    STANDALONE,
    SEPARATE_SERVICES;

    RunningSystem system() {
        return switch (this) {
            case STANDALONE -> RunningStandalone.get();
            case SEPARATE_SERVICES -> SeparateServices.get();
        };
    }
}
