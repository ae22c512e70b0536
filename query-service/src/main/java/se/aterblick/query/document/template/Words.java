package se.aterblick.query.document.template;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts of template 1 in a language. */
record Words(MessageSource messages, Locale language) {

    static MessageSource source() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("document/template-1/messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    String text(String key, Object... values) {
        return messages.getMessage(key, values, language);
    }
}
