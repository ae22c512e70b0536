/** One indicator or volume figure over periods and years, across plans and calendars. */
@NullMarked
package se.aterblick.query.series;

import org.jspecify.annotations.NullMarked;
