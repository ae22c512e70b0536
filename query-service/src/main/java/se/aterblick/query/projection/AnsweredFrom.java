package se.aterblick.query.projection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whose rows a controller, or one of its methods, answers from, and so which processors a read with
 * a {@code Consistency-Token} waits for; {@link Processor#REPORTS} where nothing is said. None
 * means that the answer comes from the stream of events itself.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AnsweredFrom {

    Processor[] value();
}
