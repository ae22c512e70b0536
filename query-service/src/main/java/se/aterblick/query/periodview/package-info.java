/** One period's report as it stands now or stood then, with the oddities that are flagged. */
@NullMarked
package se.aterblick.query.periodview;

import org.jspecify.annotations.NullMarked;
