package se.aterblick.query.figures;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes every list from its columns: parameters, rows, and an example in each format. */
@Component
final class FigureApiDocument implements GlobalOpenApiCustomizer {

    private static final Set<String> NOT_OF_SUMMARY = Set.of(Parameters.SORT, Parameters.SEPARATOR);

    @Override
    public void customise(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        for (FigureList<?> list : FigureLists.SERVED) {
            PathItem path = api.getPaths().get(list.path());
            if (path != null) {
                describe(list, path.getGet());
            }
        }
        PathItem summary = api.getPaths().get(CompletenessList.LIST.path() + "/summary");
        if (summary != null) {
            summary.getGet()
                    .parameters(
                            parameters(CompletenessList.LIST).stream()
                                    .filter(parameter ->
                                            !NOT_OF_SUMMARY.contains(parameter.getName()))
                                    .toList());
        }
    }

    private static void describe(FigureList<?> list, Operation operation) {
        operation
                .operationId(list.name())
                .summary(list.summary())
                .description(
                        list.description()
                                + " Accept: text/csv or the Excel type"
                                + " gives all rows of the same question as a file, at most "
                                + Figures.LARGEST_EXPORT
                                + " of them, headed in Swedish, or in English by Accept-Language; limit"
                                + " and cursor do not matter then. In CSV a text that begins with = + -"
                                + " @, a tab, a line end or an apostrophe has an apostrophe before"
                                + " it.")
                .parameters(parameters(list));
        operation.getResponses().addApiResponse("200", answer(list));
    }

    private static List<Parameter> parameters(FigureList<?> list) {
        List<Parameter> parameters = new ArrayList<>();
        for (Column<?> column : list.columns()) {
            for (Filter filter : column.filters()) {
                parameters.add(parameter(column, filter));
            }
        }
        list.extras()
                .forEach(extra ->
                        parameters.add(
                                query(extra.name(), extra.description(), text(extra.example()))));
        parameters.add(
                query(
                        Parameters.SORT,
                        "Columns, descending with a minus; missing values come last: "
                                + list.sortable().stream()
                                        .map(Column::name)
                                        .collect(Collectors.joining(", ")),
                        text(list.order())));
        parameters.add(query(Parameters.LIMIT, "1–500, 100 unless given", typed("integer")));
        parameters.add(
                query(
                        Parameters.CURSOR,
                        "nextCursor of the page before; only with the same filters and sort",
                        typed("string")));
        parameters.add(
                query(
                        Parameters.SEPARATOR,
                        "Of CSV: comma (RFC 4180, decimal point), or semicolon with decimal comma",
                        words(List.of("comma", "semicolon"))));
        return parameters;
    }

    private static Parameter parameter(Column<?> column, Filter filter) {
        Schema<Object> value =
                filter.words().isEmpty() ? text(column.example()) : words(filter.words());
        Schema<Object> schema = value;
        if (filter.isRepeatable()) {
            schema = typed("array");
            schema.setItems(value);
        }
        return query(filter.parameter(), filter.description(), schema);
    }

    private static Parameter query(String name, String description, Schema<Object> schema) {
        return new Parameter()
                .in("query")
                .name(name)
                .required(false)
                .description(description)
                .schema(schema);
    }

    private static ApiResponse answer(FigureList<?> list) {
        Row example = Row.example(list);
        Map<String, Object> page = new TreeMap<>();
        page.put("items", List.of(example.members()));
        page.put("nextCursor", "ZTNiMGM0NDI5OGZjMWMxNApx");
        Schema<Object> workbook = typed("string");
        workbook.setContentMediaType(Format.EXCEL_TYPE);
        Content content = new Content();
        content.put(Format.JSON_TYPE, new MediaType().schema(page(list)).example(page));
        content.put(Format.CSV_TYPE, new MediaType().schema(typed("string")).example(csv(example)));
        content.put(Format.EXCEL_TYPE, new MediaType().schema(workbook));
        return new ApiResponse()
                .description("A page of rows, or all of them as a file")
                .content(content);
    }

    private static Schema<Object> page(FigureList<?> list) {
        Schema<Object> row = typed("object");
        for (Column<?> column : list.columns()) {
            row.addProperty(column.name(), schema(column));
        }
        Schema<Object> items = typed("array");
        items.setItems(row);
        Schema<Object> next = typed("string");
        next.setDescription("Absent on the last page");
        Schema<Object> page = typed("object");
        page.addProperty("items", items);
        page.addProperty("nextCursor", next);
        return page;
    }

    private static Schema<Object> schema(Column<?> column) {
        Schema<Object> schema =
                switch (column.type()) {
                    case TEXTS -> several();
                    case INTEGER -> typed("integer");
                    case YES_NO -> typed("boolean");
                    case TEXT, PROSE, DECIMAL, DATE, INSTANT -> typed("string");
                };
        if (column.type() == ColumnType.DATE) {
            schema.setFormat("date");
        } else if (column.type() == ColumnType.INSTANT) {
            schema.setFormat("date-time");
        }
        if (!column.words().isEmpty()) {
            schema.setEnum(List.copyOf(column.words()));
        }
        schema.setDescription(column.heading());
        schema.setExample(
                column.type() == ColumnType.TEXTS ? List.of(column.example()) : column.example());
        return schema;
    }

    private static Schema<Object> several() {
        Schema<Object> schema = typed("array");
        schema.setItems(typed("string"));
        return schema;
    }

    private static Schema<Object> text(String example) {
        Schema<Object> schema = typed("string");
        schema.setExample(example);
        return schema;
    }

    private static Schema<Object> words(List<String> words) {
        Schema<Object> schema = typed("string");
        schema.setEnum(List.copyOf(words));
        return schema;
    }

    private static Schema<Object> typed(String type) {
        Schema<Object> schema = new Schema<>();
        schema.setTypes(Set.of(type));
        return schema;
    }

    private static String csv(Row example) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            CsvExport.write(
                    example.list(),
                    Heading.SWEDISH,
                    CsvExport.Separator.COMMA,
                    out,
                    sink -> sink.row(example));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8).substring(1);
    }
}
