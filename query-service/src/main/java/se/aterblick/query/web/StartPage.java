package se.aterblick.query.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where everybody comes in: what there is, and where to sign in. */
@Pages
final class StartPage {

    static final String NOT_OURS = "/not-ours";

    /** Where a sign-in ends that did not come to its end. */
    static final String FAILED = "/?signIn=failed";

    /** Where it ends when the provider does not answer. */
    static final String AWAY = "/?signIn=away";

    /**
     * Where a form ends that none of our pages sent, or one that waited longer than its session.
     */
    @RequestMapping(NOT_OURS)
    String notOurs(HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        model.addAttribute("problem", new ApiRefusal.Problem(403, "not-ours", null, null, null));
        return "problem";
    }

    @GetMapping("/")
    String start(@RequestParam(defaultValue = "") String signIn, Model model) {
        model.addAttribute("failed", signIn.equals("failed"));
        model.addAttribute("away", signIn.equals("away"));
        return "start";
    }
}
