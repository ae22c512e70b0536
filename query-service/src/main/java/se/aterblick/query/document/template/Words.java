package se.aterblick.query.document.template;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts of a template in a language. */
record Words(MessageSource messages, Locale language) {

    /** Of the first of the folders that has them. */
    static MessageSource source(List<String> folders) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                folders.stream().map(folder -> folder + "messages").toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    String text(String key, Object... values) {
        return messages.getMessage(key, values, language);
    }
}
