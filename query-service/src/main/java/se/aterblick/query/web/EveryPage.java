package se.aterblick.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import se.aterblick.http.caller.Role;

/** What every page has, and the page that says what went wrong. */
@ControllerAdvice(annotations = Pages.class)
@ConditionalOnProperty(WebConfiguration.CLIENT)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class EveryPage {

    /** Whom the interfaces tell who recorded what. */
    private static final Set<Role> EXAMINERS =
            Set.of(Role.CONTROLLER, Role.REGISTRAR, Role.AUDITOR);

    private final SignedIn.Finder people;

    EveryPage(SignedIn.Finder people) {
        this.people = people;
    }

    @ModelAttribute
    void about(
            Model model,
            Locale language,
            HttpServletRequest request,
            @Nullable Authentication person) {
        model.addAttribute("shown", new Shown(language));
        model.addAttribute("language", language.getLanguage());
        model.addAttribute("signIn", "/sign-in/" + people.client());
        Set<Role> roles = people.in(request).map(found -> found.caller().roles()).orElse(Set.of());
        model.addAttribute("roles", roles.stream().map(Enum::name).toList());
        model.addAttribute("examines", !Collections.disjoint(roles, EXAMINERS));
        model.addAttribute("signedIn", person != null && person.isAuthenticated());
    }

    @ExceptionHandler
    String refused(
            ApiRefusal refusal,
            HttpServletResponse response,
            HttpServletRequest request,
            Model model,
            Locale language,
            @Nullable Authentication person) {
        response.setStatus(refusal.problem().status());
        about(model, language, request, person);
        model.addAttribute("problem", refusal.problem());
        return "problem";
    }
}
