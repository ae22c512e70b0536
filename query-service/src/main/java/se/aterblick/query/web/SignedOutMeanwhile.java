package se.aterblick.query.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.MissingCsrfTokenException;

/**
 * Brings whoever sends a form after their session has ended back to it: they sign in on the way,
 * and their browser has kept what they wrote. Any other form that is not ours is refused.
 */
final class SignedOutMeanwhile implements AccessDeniedHandler {

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException, ServletException {
        boolean ended = cause instanceof MissingCsrfTokenException;
        if (ended && request.getRequestURI().startsWith(InboxPage.PATH)) {
            String question =
                    Optional.ofNullable(request.getQueryString())
                            .map(query -> "?" + query)
                            .orElse("");
            response.sendRedirect(request.getRequestURI() + question);
            return;
        }
        request.getRequestDispatcher(StartPage.NOT_OURS).forward(request, response);
    }
}
