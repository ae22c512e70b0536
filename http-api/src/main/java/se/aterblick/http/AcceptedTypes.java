package se.aterblick.http;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * What the Accept header asks for, but for the charset: JSON has none (RFC 8259, section 11), and a
 * command must not be recorded only to find that its answer cannot be written.
 */
final class AcceptedTypes implements ContentNegotiationStrategy {

    private static final String CHARSET = "charset";

    private final HeaderContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();

    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return header.resolveMediaTypes(request).stream()
                .map(AcceptedTypes::withoutCharset)
                .toList();
    }

    private static MediaType withoutCharset(MediaType type) {
        Map<String, String> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        parameters.putAll(type.getParameters());
        parameters.remove(CHARSET);
        return new MediaType(type, parameters);
    }
}
