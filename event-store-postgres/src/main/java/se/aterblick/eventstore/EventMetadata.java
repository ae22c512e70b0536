package se.aterblick.eventstore;

import org.jspecify.annotations.Nullable;
import se.aterblick.event.CommandMark;
import se.aterblick.event.SourceFile;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What this project stores beside an event; there may be more.
 *
 * @param knownAt the text of the instant
 */
record EventMetadata(
        String actor, String role, CommandMark command, String knownAt, boolean imported) {

    /**
     * Token by token: every event that is read has some, and binding them to a type takes twice as
     * long.
     *
     * @throws IllegalArgumentException if something is missing or no text
     */
    static EventMetadata read(JsonParser json) {
        @Nullable String actor = null;
        @Nullable String role = null;
        @Nullable String commandId = null;
        @Nullable String requestHash = null;
        @Nullable String knownAt = null;
        @Nullable String imported = null;
        @Nullable String fileHash = null;
        @Nullable String fileName = null;
        require(json.nextToken() == JsonToken.START_OBJECT, "no object");
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "actor" -> actor = text(json);
                case "role" -> role = text(json);
                case "commandId" -> commandId = text(json);
                case "requestHash" -> requestHash = text(json);
                case "knownAt" -> knownAt = text(json);
                case "imported" -> imported = text(json);
                case "fileHash" -> fileHash = text(json);
                case "fileName" -> fileName = text(json);
                default -> json.skipChildren();
            }
        }
        require(json.nextToken() == null, "more than an object");
        @Nullable SourceFile file = fileHash == null ? null : new SourceFile(fileHash, fileName);
        return new EventMetadata(
                present("actor", actor),
                present("role", role),
                new CommandMark(
                        present("commandId", commandId), present("requestHash", requestHash), file),
                present("knownAt", knownAt),
                imported != null);
    }

    private static @Nullable String text(JsonParser json) {
        JsonToken token = json.currentToken();
        require(
                token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NULL,
                "something else than text");
        return token == JsonToken.VALUE_NULL ? null : json.getString();
    }

    private static String present(String name, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException("metadata lack " + name);
        }
        return value;
    }

    private static void require(boolean condition, String found) {
        if (!condition) {
            throw new IllegalArgumentException("metadata have " + found);
        }
    }
}
