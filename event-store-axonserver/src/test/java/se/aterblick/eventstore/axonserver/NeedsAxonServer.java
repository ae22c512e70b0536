package se.aterblick.eventstore.axonserver;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** All tests of the class are skipped, and say so, unless somebody gives an Axon Server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfEnvironmentVariable(
        named = GivenAxonServer.VARIABLE,
        matches = ".+",
        disabledReason = "no Axon Server is given: set AXONSERVER_SERVERS to host:port of one")
public @interface NeedsAxonServer {}
