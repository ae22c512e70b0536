package se.aterblick.query.person;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import se.aterblick.person.PersonMarkers;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * Shows persons in every JSON answer of this service, and in nothing else: versions, approved
 * reports and evidence leave as bytes.
 */
@RestControllerAdvice(basePackages = "se.aterblick.query")
final class PersonsInAnswers implements ResponseBodyAdvice<Object> {

    private final ShownPersons persons;
    private final JsonMapper json;

    PersonsInAnswers(ShownPersons persons, JsonMapper json) {
        this.persons = persons;
        this.json = json;
    }

    @Override
    public boolean supports(
            MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
        return JacksonJsonHttpMessageConverter.class.isAssignableFrom(converterType);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType selectedContentType,
            Class<? extends HttpMessageConverter<?>> selectedConverterType,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        boolean answer = body != null && !(body instanceof ProblemDetail);
        if (!answer || !(request instanceof ServletServerHttpRequest servlet)) {
            return body;
        }
        String written = json.writeValueAsString(body);
        if (!PersonMarkers.sealedPersons(written).isEmpty()) {
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        return new RawValue(persons.in(written, servlet.getServletRequest()));
    }
}
