/**
 * What documents look like. A template is frozen once a report has been submitted with it: another
 * look is a new template, and every old one stays.
 */
@NullMarked
package se.aterblick.query.document.template;

import org.jspecify.annotations.NullMarked;
