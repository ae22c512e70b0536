/** The pages of the whole service, used by people in a real browser. */
@NullMarked
package se.aterblick.standalone.pages;

import org.jspecify.annotations.NullMarked;
