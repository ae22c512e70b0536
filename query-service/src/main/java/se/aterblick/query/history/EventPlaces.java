package se.aterblick.query.history;

/**
 * Where in this database it says at which position of the log a plan's event stands.
 *
 * @param relation has the columns {@code position}, {@code plan_id}, {@code sequence} and {@code
 *     event_type}; it may lag a little behind the log
 */
public record EventPlaces(String relation) {}
