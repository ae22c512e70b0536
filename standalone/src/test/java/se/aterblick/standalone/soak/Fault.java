package se.aterblick.standalone.soak;

/** What goes wrong during a soak. */
enum Fault {
    /** {@code kill -9}. */
    KILL_COMMAND_SERVICE,
    /** {@code kill -9}. */
    KILL_QUERY_SERVICE,
    /** {@code SIGTERM}, as an upgrade does. */
    STOP_A_SERVICE,
    /** {@code kill -9} of all of PostgreSQL's processes. */
    KILL_DATABASE,
    /** Some of the connections that are open between the services and PostgreSQL. */
    CUT_DATABASE_CONNECTIONS,
    /** Some of the connections at the one address. */
    CUT_REQUESTS,
    /** The clock of one instance, or of all of them. */
    SET_CLOCK
}
