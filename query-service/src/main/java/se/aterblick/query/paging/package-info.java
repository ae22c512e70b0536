/** Lists in pages with an opaque cursor. */
@NullMarked
package se.aterblick.query.paging;

import org.jspecify.annotations.NullMarked;
