package se.aterblick.command.web;

import java.io.ByteArrayOutputStream;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.person.PersonMarkers;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/**
 * Goes through the texts of a body as they are read, whatever the format and however they are
 * escaped in it.
 */
final class BodyTexts {

    private final BodyReader reader;

    BodyTexts(BodyReader reader) {
        this.reader = reader;
    }

    /** Whether there can be a marker: braces may be written as escapes too. */
    static boolean mayHoldMarkers(SubmittedBody body) {
        byte[] bytes = body.bytes();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\\' || (bytes[i] == '{' && i > 0 && bytes[i - 1] == '{')) {
                return true;
            }
        }
        return false;
    }

    /**
     * The body as JSON with each of its texts replaced.
     *
     * @param change is given a text's place in the body, such as {@code updates[0].fact.comment},
     *     and the text
     * @throws ProblemException if the body is not well-formed
     */
    SubmittedBody replaced(SubmittedBody body, BinaryOperator<String> change) {
        reader.refuseUnreadable(body);
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.bytes().length + 256);
        try (JsonParser from = reader.parser(body);
                JsonGenerator to = reader.generator(out)) {
            for (@Nullable JsonToken token = from.nextToken();
                    token != null;
                    token = from.nextToken()) {
                copy(token, from, to, change);
            }
        } catch (JacksonException e) {
            throw new ProblemException(BodyReader.problem(e));
        }
        return new SubmittedBody(out.toByteArray(), false, body.address());
    }

    private static void copy(
            JsonToken token, JsonParser from, JsonGenerator to, BinaryOperator<String> change) {
        if (token == JsonToken.VALUE_STRING) {
            String place = place(from.streamReadContext());
            to.writeString(change.apply(place, from.getString()));
        } else if (token == JsonToken.PROPERTY_NAME && PersonMarkers.isIn(from.currentName())) {
            throw SealedBodies.invalid(place(from.streamReadContext()));
        } else if (token == JsonToken.VALUE_NUMBER_FLOAT && from.isNaN()) {
            // JSON has none: as text it would be taken for something that was said.
            to.writeRawValue("NaN");
        } else {
            to.copyCurrentEvent(from);
        }
    }

    private static String place(@Nullable TokenStreamContext context) {
        if (context == null || context.inRoot()) {
            return "";
        }
        String outer = place(context.getParent());
        if (context.inArray()) {
            return outer + "[" + context.getCurrentIndex() + "]";
        }
        String name = String.valueOf(context.currentName());
        return outer.isEmpty() ? name : outer + "." + name;
    }
}
