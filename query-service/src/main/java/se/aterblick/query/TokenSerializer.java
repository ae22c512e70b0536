package se.aterblick.query;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Writes Axon's tracking tokens; replay tokens hold others, so Axon's own types must be allowed.
 */
final class TokenSerializer {

    private static final String AXON = "org.axonframework.";

    private TokenSerializer() {}

    static Serializer create() {
        BasicPolymorphicTypeValidator validator =
                BasicPolymorphicTypeValidator.builder()
                        .allowIfBaseType(AXON)
                        .allowIfSubType(AXON)
                        .build();
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(validator))
                .build();
    }
}
