package se.aterblick.query.web;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Lets the page of forms take files, which stay in memory; no other address takes any. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(WebConfiguration.CLIENT)
class UploadConfiguration {

    /** More than the interface takes, so that the interface says what is too large. */
    private static final int LARGEST_FILE = 8 * 1024 * 1024;

    private static final int LARGEST_REQUEST = 10 * 1024 * 1024;

    /** What is smaller than the threshold is never written to disk, and larger is nothing. */
    @Bean
    MultipartConfigElement uploadedForms() {
        return new MultipartConfigElement("", LARGEST_FILE, LARGEST_REQUEST, LARGEST_REQUEST);
    }

    @Bean
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return request.getRequestURI().startsWith("/formular")
                        && super.isMultipart(request);
            }
        };
    }
}
