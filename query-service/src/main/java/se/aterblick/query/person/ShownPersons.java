package se.aterblick.query.person;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.http.PreferredLanguage;
import se.aterblick.person.KnownPersons;
import se.aterblick.person.PersonId;
import se.aterblick.person.PersonReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an answer may show of persons, looked up anew for each answer: an erasure counts from the
 * next answer on, in every instance.
 */
@Component
public final class ShownPersons {

    private static final JsonMapper JSON = PlanJson.mapper();

    private final PersonReader persons;

    ShownPersons(@Qualifier("queryDataSource") DataSource dataSource) {
        persons = new PersonReader(dataSource);
    }

    /** The answer with names beside actors and sealed text opened. */
    String in(String json, HttpServletRequest request) {
        Set<PersonId> named = PersonsInJson.named(json);
        return named.isEmpty()
                ? json
                : PersonsInJson.shown(
                        json, persons.of(named), erased(request), JSON::writeValueAsString);
    }

    /**
     * Opens the texts of a long answer, one after the other, by what is known when it begins; for
     * files, which leave with marked text but without names.
     */
    public UnaryOperator<String> texts(HttpServletRequest request) {
        KnownPersons known = persons.all();
        String erased = erased(request);
        return text -> text.contains("{{") ? known.shown(text, opened -> opened, erased) : text;
    }

    private static String erased(HttpServletRequest request) {
        return PreferredLanguage.of(request).equals(Locale.ENGLISH) ? "[erased]" : "[raderat]";
    }
}
