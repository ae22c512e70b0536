package se.aterblick.query.figures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import se.aterblick.http.PreferredLanguage;
import se.aterblick.query.person.ShownPersons;

/**
 * Sends a whole answer as a file.
 *
 * <p>The file is first written to disk: whatever goes wrong while the rows are read can then still
 * be told, no half file looks like a whole one, and a slow caller keeps no database connection.
 */
@Component
final class Exports {

    private final Figures figures;
    private final ShownPersons persons;

    Exports(Figures figures, ShownPersons persons) {
        this.figures = figures;
        this.persons = persons;
    }

    void send(
            Question question,
            Format format,
            CsvExport.Separator separator,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        FigureList<?> list = question.list();
        Heading heading = heading(request);
        UnaryOperator<String> texts = persons.texts(request);
        Consumer<RowSink> rows = sink -> figures.each(question, row -> sink.row(row.shown(texts)));
        Path file = Files.createTempFile("aterblick-export-", format.extension());
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                if (format == Format.CSV) {
                    CsvExport.write(list, heading, separator, out, rows);
                } else {
                    ExcelExport.write(list, heading, out, rows);
                }
            }
            response.setContentType(
                    format == Format.CSV ? Format.CSV_TYPE + ";charset=UTF-8" : Format.EXCEL_TYPE);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"" + list.name() + format.extension() + "\"");
            response.setHeader(
                    HttpHeaders.CONTENT_LANGUAGE, heading == Heading.SWEDISH ? "sv" : "en");
            response.addHeader(HttpHeaders.VARY, "Accept, Accept-Language");
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Heading heading(HttpServletRequest request) {
        return PreferredLanguage.of(request).equals(Locale.ENGLISH)
                ? Heading.ENGLISH
                : Heading.SWEDISH;
    }
}
