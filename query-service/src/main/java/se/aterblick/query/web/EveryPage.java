package se.aterblick.query.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page has, and the page that says what went wrong. */
@ControllerAdvice(annotations = Pages.class)
@ConditionalOnProperty(WebConfiguration.CLIENT)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class EveryPage {

    private final String signIn;

    EveryPage(@Value("${" + WebConfiguration.CLIENT + "}") String client) {
        this.signIn = "/sign-in/" + client;
    }

    @ModelAttribute
    void about(Model model, Locale language, @Nullable Authentication person) {
        model.addAttribute("shown", new Shown(language));
        model.addAttribute("language", language.getLanguage());
        model.addAttribute("signIn", signIn);
        model.addAttribute("signedIn", person != null && person.isAuthenticated());
    }

    @ExceptionHandler
    String refused(
            ApiRefusal refusal,
            HttpServletResponse response,
            Model model,
            Locale language,
            @Nullable Authentication person) {
        response.setStatus(refusal.problem().status());
        about(model, language, person);
        model.addAttribute("problem", refusal.problem());
        return "problem";
    }
}
