package se.aterblick.query.document.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import se.aterblick.eventstore.PlanJson;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A template: the report in the order that annual reports of Swedish committees have.
 *
 * <p>It is a pure function of an edition, a letterhead and a language. Its folder holds only what
 * differs from the template before; the rest is that one's, and as frozen.
 */
final class ReportTemplate {

    /** It shows what it knows of a report, and passes over the rest. */
    static final JsonMapper JSON =
            PlanJson.mapper()
                    .rebuild()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private final MessageSource messages;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final String style;

    /**
     * Made of the folders it looks into.
     *
     * @param folders its own first, those of the templates before behind it
     */
    ReportTemplate(List<String> folders) {
        messages = Words.source(folders);
        for (int i = 0; i < folders.size(); i++) {
            engine.addTemplateResolver(resolver(folders.get(i), i));
        }
        engine.setTemplateEngineMessageSource(messages);
        style =
                folders.reversed().stream()
                        .map(ReportTemplate::style)
                        .collect(Collectors.joining());
    }

    private static ClassLoaderTemplateResolver resolver(String folder, int order) {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix(folder);
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        templates.setCheckExistence(true);
        templates.setOrder(order);
        return templates;
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

    private static String style(String folder) {
        try (InputStream file =
                ReportTemplate.class.getResourceAsStream("/" + folder + "style.css")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
