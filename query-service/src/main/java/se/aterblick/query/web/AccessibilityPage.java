package se.aterblick.query.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The accessibility statement that whoever runs the service owes its users (Swedish Act 2018:1937
 * on accessibility to digital public service, section 13).
 */
@Pages
final class AccessibilityPage {

    static final String PATH = "/tillganglighet";

    private final String responsible;
    private final String contact;

    /**
     * @param responsible the public body that answers for the service
     * @param contact where somebody who cannot use something turns to
     */
    AccessibilityPage(
            @Value("${aterblick.web.responsible:}") String responsible,
            @Value("${aterblick.web.accessibility-contact:}") String contact) {
        this.responsible = responsible;
        this.contact = contact;
    }

    @GetMapping(PATH)
    String statement(Model model) {
        model.addAttribute("responsible", responsible.isEmpty() ? "–" : responsible);
        model.addAttribute("contact", contact);
        return "accessibility";
    }
}
