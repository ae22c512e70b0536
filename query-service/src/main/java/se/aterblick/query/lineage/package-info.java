/** What continues what across the plans a caller may see. */
@NullMarked
package se.aterblick.query.lineage;

import org.jspecify.annotations.NullMarked;
