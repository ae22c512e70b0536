package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.query.RunningService.Answer;
import se.aterblick.query.RunningService.Call;
import se.aterblick.query.figures.Csv;
import se.aterblick.reporting.FactKind;
import tools.jackson.databind.JsonNode;

/** Random questions to random lists, answered a second time slowly and in memory. */
class FigureListsPropertyTests {

    private static final List<String> NAMES = List.of("actorName", "actorUnit");
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final long SEED = new Random().nextLong();
    private static final int QUESTIONS = 15;
    private static final int MANY = 1 << 20;

    private static RunningService service;
    private static List<PlanStream> streams;
    private final Random random = new Random(SEED);

    @BeforeAll
    static void live() {
        System.out.println("FigureListsPropertyTests: seed " + SEED);
        streams = ListedFacts.of(SEED, DATABASE);
        service = RunningService.start(DATABASE);
        streams.forEach(service::awaitHead);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "outcomes, OUTCOME",
        "budget-deviations, BUDGET_DEVIATION",
        "status-reports, STATUS",
        "control-results, CONTROL_RESULT",
        "investments, INVESTMENT",
        "cost-trends, COST_TREND",
        "volume-figures, VOLUME_FIGURE"
    })
    void answersLikeTheSlowReference(String list, FactKind kind) {
        List<JsonNode> all = walk(list, "limit=500");
        Description description = Description.of(service, list);
        assertThat(all)
                .as("one row for every fact that stands")
                .hasSize((int) ListedFacts.standing(streams, kind));
        for (int i = 0; i < QUESTIONS; i++) {
            Map<String, String> filters = filters(description, all);
            String sort = sort(description);
            List<JsonNode> expected =
                    all.stream().filter(matches(filters)).sorted(order(sort)).toList();
            String query =
                    filters.entrySet().stream()
                                    .map(f -> f.getKey() + "=" + encoded(f.getValue()) + "&")
                                    .collect(Collectors.joining())
                            + "sort="
                            + sort;
            String asked = "seed " + SEED + " " + list + "?" + query;

            List<JsonNode> walked = walk(list, query + "&limit=" + (1 + random.nextInt(20)));

            assertThat(walked).as(asked).containsExactlyElementsOf(expected);
            assertThat(exported(list, query)).as(asked).isEqualTo(cells(description, expected));
        }
    }

    private List<JsonNode> walk(String list, String query) {
        List<JsonNode> rows = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < MANY; page++) {
            Answer answer = both().get("/follow-up/v1/" + list + "?" + query + cursor);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            answer.json().at("/items").forEach(rows::add);
            if (!answer.json().has("nextCursor")) {
                return rows;
            }
            cursor = "&cursor=" + answer.at("/nextCursor");
        }
        throw new AssertionError("no end");
    }

    private Call both() {
        return service.as("CONTROLLER", "driftnamnden", "andra");
    }

    private List<List<String>> exported(String list, String query) {
        Answer answer =
                both().with("Accept", "text/csv")
                        .with("Accept-Language", "en")
                        .get("/follow-up/v1/" + list + "?" + query);
        List<List<String>> records = Csv.read(answer.text().substring(1), ',');
        return records.subList(1, records.size());
    }

    private static List<List<String>> cells(Description description, List<JsonNode> rows) {
        return rows.stream()
                .map(row ->
                        description.columns().stream()
                                // Names of persons are shown in views, and go into no file.
                                .filter(name -> !NAMES.contains(name))
                                .map(name -> row.path(name).asString(""))
                                .toList())
                .toList();
    }

    /** Up to two filters, with values that rows have. */
    private Map<String, String> filters(Description description, List<JsonNode> all) {
        Map<String, String> filters = new HashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            JsonNode row = all.get(random.nextInt(all.size()));
            String name = oneOf(description.filters());
            String column = columnOf(name);
            if (row.has(column)) {
                filters.put(name, row.path(column).asString());
            } else if (name.equals("missing") || name.equals("corrected")) {
                filters.put(name, "false");
            }
        }
        filters.computeIfPresent("missing", (k, v) -> String.valueOf(random.nextBoolean()));
        filters.computeIfPresent("corrected", (k, v) -> String.valueOf(random.nextBoolean()));
        return filters;
    }

    private static String columnOf(String parameter) {
        String base = parameter.replaceAll("(From|To)$", "");
        return switch (base) {
            case "plan" -> "planId";
            case "missing" -> "missingReason";
            case "corrected" -> "corrects";
            case "known" -> "knownAt";
            case "recorded" -> "recordedAt";
            case "due" -> "dueDate";
            default -> base;
        };
    }

    private static Predicate<JsonNode> matches(Map<String, String> filters) {
        return row ->
                filters.entrySet().stream().allMatch(f -> matches(row, f.getKey(), f.getValue()));
    }

    private static boolean matches(JsonNode row, String parameter, String value) {
        JsonNode cell = row.path(columnOf(parameter));
        if (parameter.equals("missing") || parameter.equals("corrected")) {
            return value.equals("true") != cell.isMissingNode();
        }
        if (cell.isMissingNode()) {
            return false;
        }
        int compared = compare(cell.asString(), value);
        if (parameter.endsWith("From")) {
            return compared >= 0;
        }
        return parameter.endsWith("To") ? compared <= 0 : compared == 0;
    }

    private String sort(Description description) {
        TreeSet<String> columns = new TreeSet<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            columns.add(oneOf(description.sortable()));
        }
        return columns.stream()
                .map(column -> (random.nextBoolean() ? "-" : "") + column)
                .collect(Collectors.joining(","));
    }

    private static Comparator<JsonNode> order(String sort) {
        return Stream.of((sort + ",planId,sequence").split(",", -1))
                .map(FigureListsPropertyTests::by)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private static Comparator<JsonNode> by(String key) {
        boolean descending = key.startsWith("-");
        String column = descending ? key.substring(1) : key;
        Comparator<String> values = FigureListsPropertyTests::compare;
        return Comparator.comparing(
                row -> row.has(column) ? row.path(column).asString() : null,
                Comparator.nullsLast(descending ? values.reversed() : values));
    }

    /** Numbers by value, all else by code unit; dates and instants of one form sort as text. */
    private static int compare(String a, String b) {
        boolean numbers = a.matches("-?[0-9]+(\\.[0-9]+)?") && b.matches("-?[0-9]+(\\.[0-9]+)?");
        return numbers ? new BigDecimal(a).compareTo(new BigDecimal(b)) : a.compareTo(b);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** What the published description says of a list. */
    record Description(List<String> columns, List<String> filters, List<String> sortable) {

        /** Names follow the Swedish alphabet, which this reference does not know. */
        private static final List<String> NAMES =
                List.of(
                        "committeeName",
                        "periodName",
                        "serviceAreaName",
                        "indicatorName",
                        "budgetLineName",
                        "lineName",
                        "volumeFigureName",
                        "title",
                        "label",
                        "unit",
                        "risk",
                        "riskArea",
                        "owner");

        static Description of(RunningService service, String list) {
            JsonNode operation =
                    service.anonymous()
                            .get("/follow-up/v1/openapi.json")
                            .json()
                            .path("paths")
                            .path("/follow-up/v1/" + list)
                            .path("get");
            List<String> parameters =
                    new ArrayList<>(
                            operation
                                    .path("parameters")
                                    .valueStream()
                                    .map(p -> p.path("name").asString())
                                    .toList());
            parameters.removeAll(List.of("sort", "limit", "cursor", "separator"));
            String sort =
                    operation
                            .path("parameters")
                            .valueStream()
                            .filter(p -> p.path("name").asString().equals("sort"))
                            .map(p -> p.path("description").asString().replaceAll(".*: ", ""))
                            .findFirst()
                            .orElseThrow();
            List<String> columns =
                    operation
                            .at("/responses/200/content/application~1json/schema/properties/items")
                            .at("/items/properties")
                            .propertyStream()
                            .map(Map.Entry::getKey)
                            .toList();
            return new Description(
                    columns,
                    List.copyOf(parameters),
                    List.of(sort.split(", ")).stream().filter(c -> !NAMES.contains(c)).toList());
        }
    }
}
