package se.aterblick.query.document.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import se.aterblick.document.DocumentTemplate;
import se.aterblick.eventstore.PlanJson;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Template {@code aterblick-document/1}: the report in the order that annual reports of Swedish
 * committees have.
 *
 * <p>It is a pure function of an edition, a letterhead and a language. Reports that were submitted
 * while it was the newest are shown in it for ever: what it needs beyond this is a new template.
 */
final class ReportTemplate1 {

    static final String NAME = DocumentTemplate.FIRST.logicalName();

    private static final String FOLDER = "document/template-1/";

    /** It shows what it knows of a report, and passes over the rest. */
    static final JsonMapper JSON =
            PlanJson.mapper()
                    .rebuild()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private final MessageSource messages = Words.source();
    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final String style = style();

    ReportTemplate1() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix(FOLDER);
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(messages);
    }

    /** The document as HTML that is well-formed XML too. */
    Html html(Edition edition, Letterhead letterhead, Locale language) {
        Words words = new Words(messages, language);
        Content report = JSON.readValue(Sealed.hidden(edition.canonical(), words), Content.class);
        Written written = new Written(language, ZoneId.of(report.plan().timeZone()));
        Page page = new Page(report, edition, letterhead, words, written);
        Context context = new Context(language);
        context.setVariable("r", report);
        context.setVariable("page", page);
        context.setVariable("style", style);
        context.setVariable("w", written);
        return new Html(
                engine.process("report", context),
                style,
                page.getTitle(),
                page.getCommittee(),
                page.getChapters().stream()
                        .map(chapter -> new Html.Bookmark(chapter.id(), chapter.name()))
                        .toList());
    }

    private static String style() {
        try (InputStream file =
                ReportTemplate1.class.getResourceAsStream("/" + FOLDER + "style.css")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
