package se.aterblick.command.web;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import se.aterblick.eventstore.PlanFormats;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.http.problem.InvalidValues;
import se.aterblick.http.problem.Problem;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.plan.PlanContent;
import se.aterblick.value.InvalidValue;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads bodies into values; whatever is wrong with one is told with its place in it. */
public final class BodyReader {

    private static final StreamReadConstraints CONSTRAINTS =
            StreamReadConstraints.builder().maxNestingDepth(40).build();

    private static final Pattern LISTED = Pattern.compile("(?:updates|changes)\\[([0-9]{1,9})]");

    private final ObjectMapper json;
    private final ObjectMapper yaml;

    public BodyReader() {
        JsonMapper.Builder jsonBuilder =
                JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build());
        PlanJson.configure(jsonBuilder);
        json = jsonBuilder.build();
        YAMLMapper.Builder yamlBuilder =
                YAMLMapper.builder(
                        YAMLFactory.builder().streamReadConstraints(CONSTRAINTS).build());
        PlanJson.configure(yamlBuilder);
        yaml = yamlBuilder.build();
    }

    /**
     * The value a body stands for.
     *
     * @throws ProblemException if it is not well-formed, has unknown fields, wrong types or invalid
     *     values
     */
    public <T> T read(SubmittedBody body, Class<T> type) {
        refuseUnreadable(body);
        ObjectMapper mapper = body.isYaml() ? yaml : json;
        try (JsonParser parser = mapper.createParser(body.bytes())) {
            @Nullable JsonToken first = parser.nextToken();
            if (first == null || first == JsonToken.VALUE_NULL) {
                throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "empty-body"));
            }
            if (first != JsonToken.START_OBJECT) {
                throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "not-an-object"));
            }
            return mapper.readValue(parser, type);
        } catch (JacksonException e) {
            throw new ProblemException(placed(problem(e), path(e)));
        }
    }

    /**
     * The plan a body stands for, in whichever plan format it is written.
     *
     * @throws ProblemException as {@link #read} does
     */
    public PlanContent readPlan(SubmittedBody body) {
        JsonNode tree = PlanFormats.current(read(body, JsonNode.class));
        try {
            return json.treeToValue(tree, PlanContent.class);
        } catch (JacksonException e) {
            throw new ProblemException(problem(e));
        }
    }

    /** Refuses what {@link #read} would refuse whatever type is asked for. */
    void refuseUnreadable(SubmittedBody body) {
        refuseOtherThanUtf8(body.bytes());
        if (body.isYaml()) {
            refuseAliases(body.bytes());
        }
    }

    JsonParser parser(SubmittedBody body) {
        return (body.isYaml() ? yaml : json).createParser(body.bytes());
    }

    JsonGenerator generator(OutputStream out) {
        return json.createGenerator(out);
    }

    /** An alias would be read as the name of its anchor, which nobody means. */
    private void refuseAliases(byte[] bytes) {
        try (JsonParser parser = yaml.createParser(bytes)) {
            while (parser.nextToken() != null) {
                if (parser instanceof YAMLParser p && p.isCurrentAlias()) {
                    TokenStreamLocation at = parser.currentTokenLocation();
                    throw new ProblemException(malformed(at.getLineNr(), at.getColumnNr()));
                }
            }
        } catch (JacksonException e) {
            throw new ProblemException(problem(e));
        }
    }

    /** Jackson alone reads overlong encodings, which RFC 3629, section 10, warns of. */
    private static void refuseOtherThanUtf8(byte[] bytes) {
        CharBuffer read = CharBuffer.allocate(bytes.length);
        CoderResult result =
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), read, true);
        if (result.isError()) {
            String before = read.flip().toString();
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            int column = before.length() - before.lastIndexOf('\n');
            throw new ProblemException(malformed(line, column));
        }
    }

    /** The problem with the place in the list, where it is in one of several updates or changes. */
    static Problem placed(Problem problem, String path) {
        Matcher element = LISTED.matcher(path);
        return element.lookingAt()
                ? problem.with("index", Integer.parseInt(element.group(1)))
                : problem;
    }

    static Problem problem(JacksonException e) {
        String path = path(e);
        InvalidValue invalid = cause(e, InvalidValue.class);
        if (invalid != null) {
            return InvalidValues.problem(invalid, place(path, invalid));
        }
        return switch (e) {
            case UnrecognizedPropertyException u -> unknownField(u, path);
            case InvalidTypeIdException t -> unknownKind(t, path);
            case MismatchedInputException m when isNullForPrimitive(m) ->
                    InvalidValues.problem(new InvalidValue(path, "required", ""), path);
            // The object was read, but more follows it.
            case MismatchedInputException m when path.isEmpty() -> malformed(m);
            case DatabindException d ->
                    Problem.of(HttpStatus.BAD_REQUEST, "wrong-type", path).with("field", path);
            case StreamReadException s -> malformed(s);
            default -> malformed(e);
        };
    }

    /** A number that is left out, or null. */
    private static boolean isNullForPrimitive(MismatchedInputException e) {
        return e.getTargetType() != null
                && e.getTargetType().isPrimitive()
                && e.getOriginalMessage().startsWith("Cannot map `null`");
    }

    private static Problem malformed(JacksonException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        return malformed(line, column);
    }

    private static Problem malformed(int line, int column) {
        return Problem.of(HttpStatus.BAD_REQUEST, "malformed-body", line, column)
                .with("line", line)
                .with("column", column);
    }

    private static Problem unknownField(UnrecognizedPropertyException e, String path) {
        List<String> known =
                e.getKnownPropertyIds() == null
                        ? List.of()
                        : e.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
        return Problem.of(HttpStatus.BAD_REQUEST, "unknown-field", path, String.join(", ", known))
                .with("field", path)
                .with("known", known);
    }

    private static Problem unknownKind(InvalidTypeIdException e, String path) {
        @Nullable JsonSubTypes kinds =
                e.getBaseType().getRawClass().getAnnotation(JsonSubTypes.class);
        List<String> known =
                kinds == null
                        ? List.of()
                        : Arrays.stream(kinds.value()).map(JsonSubTypes.Type::name).toList();
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "unknown-kind",
                        joined(path, "kind"),
                        String.join(", ", known))
                .with("field", path)
                .with("known", known);
    }

    private static String path(JacksonException e) {
        List<String> parts = new ArrayList<>();
        for (JacksonException.Reference reference : e.getPath()) {
            String name = reference.getPropertyName();
            parts.add(name == null ? "[" + reference.getIndex() + "]" : name);
        }
        return parts.stream().collect(Collectors.joining(".")).replace(".[", "[");
    }

    /**
     * A value on its own is where the path ends; any other field is a part of what stands there.
     */
    private static String place(String path, InvalidValue invalid) {
        boolean alone = "value".equals(invalid.field()) && "decimal".equals(invalid.rule());
        return alone && !path.isEmpty() ? path : joined(path, invalid.field());
    }

    private static String joined(String path, String field) {
        boolean ends = path.equals(field) || path.endsWith("." + field);
        if (path.isEmpty()) {
            return field;
        }
        return ends ? path : path + "." + field;
    }

    private static <T> @Nullable T cause(Throwable e, Class<T> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
