package se.aterblick.plan;

/**
 * Whether an assignment is fulfilled, or is forecast to be; two of three separate axes of a status.
 */
public enum Fulfilment {
    FULFILLED,
    PARTLY_FULFILLED,
    NOT_FULFILLED
}
