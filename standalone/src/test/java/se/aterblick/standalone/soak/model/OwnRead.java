package se.aterblick.standalone.soak.model;

/**
 * What a client found of its own update, with the update's token, while nobody else could change
 * it.
 *
 * @param where which kind of question
 */
public record OwnRead(String where, String key, String expected, String found) {}
