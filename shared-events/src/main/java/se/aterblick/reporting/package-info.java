/** The facts a report is made of, exactly as somebody reported them. */
@NullMarked
package se.aterblick.reporting;

import org.jspecify.annotations.NullMarked;
