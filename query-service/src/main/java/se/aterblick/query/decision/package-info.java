/** What a committee decided at a meeting. */
@NullMarked
package se.aterblick.query.decision;

import org.jspecify.annotations.NullMarked;
