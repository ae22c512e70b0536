package se.aterblick.query.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;

/** Answers with pages; there are none where nobody can sign in. */
@Controller
@ConditionalOnProperty(WebConfiguration.CLIENT)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Pages {}
