/**
 * Reports as documents: HTML, and PDF that is fit for an archive and for a screen reader. A
 * document is made from the canonical report and nothing else.
 */
@NullMarked
package se.aterblick.query.document;

import org.jspecify.annotations.NullMarked;
