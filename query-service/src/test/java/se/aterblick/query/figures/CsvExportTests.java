package se.aterblick.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.fixtures.RandomFacts;
import se.aterblick.query.figures.CsvExport.Separator;

/** What a CSV file holds, read again by RFC 4180. */
class CsvExportTests {

    private static final FigureList<?> LIST = BudgetDeviationList.LIST;

    @Test
    void beginsWithAByteOrderMarkAndTheHeadings() throws IOException {
        String text = written(Heading.SWEDISH, Separator.COMMA, List.of());

        assertThat(text).startsWith("\uFEFFPlan,År,Nämnd,").endsWith("\r\n");
        assertThat(written(Heading.ENGLISH, Separator.SEMICOLON, List.of()))
                .startsWith("\uFEFFplanId;year;committee;");
    }

    @ParameterizedTest
    @EnumSource
    void readsBackAsItWasWritten(Separator separator) throws IOException {
        long seed = new Random().nextLong();
        RandomFacts facts = new RandomFacts(new Random(seed));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            rows.add(commented(facts.text().replace("å", ",\";\r\n")));
        }

        char between = separator == Separator.COMMA ? ',' : ';';
        List<List<String>> read =
                Csv.read(written(Heading.ENGLISH, separator, rows).substring(1), between);

        int comment = read.getFirst().indexOf("comment");
        assertThat(read.subList(1, read.size()).stream().map(cells -> cells.get(comment)))
                .as("seed %s", seed)
                .containsExactlyElementsOf(rows.stream().map(CsvExportTests::comment).toList());
        assertThat(read).allSatisfy(cells -> assertThat(cells).hasSize(LIST.columns().size()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+46",
                "-lista",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "=HYPERLINK(\"http://x\",\"y\")",
                "'sant"
            })
    void defusesWhatASpreadsheetWouldTakeForAFormula(String text) {
        assertThat(CsvExport.cell(ColumnType.PROSE, text, Separator.COMMA)).isEqualTo("'" + text);
        assertThat(CsvExport.cell(ColumnType.TEXT, text, Separator.SEMICOLON))
                .isEqualTo("'" + text);
    }

    @Test
    void leavesNumbersNumbers() {
        assertThat(CsvExport.cell(ColumnType.DECIMAL, "-4.0", Separator.COMMA)).isEqualTo("-4.0");
        assertThat(CsvExport.cell(ColumnType.DECIMAL, "-4.0", Separator.SEMICOLON))
                .isEqualTo("-4,0");
        assertThat(CsvExport.cell(ColumnType.PROSE, "4.0 = bra", Separator.SEMICOLON))
                .isEqualTo("4.0 = bra");
    }

    private static Row commented(String comment) {
        List<Object> values = new ArrayList<>(Row.example(LIST).values());
        values.set(LIST.columns().indexOf(LIST.column("comment").orElseThrow()), comment);
        return new Row(LIST, values);
    }

    private static String comment(Row row) {
        return String.valueOf(row.value(LIST.column("comment").orElseThrow()));
    }

    private static String written(Heading heading, Separator separator, List<Row> rows)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvExport.write(LIST, heading, separator, out, sink -> rows.forEach(sink::row));
        return out.toString(StandardCharsets.UTF_8);
    }
}
