/** An outcome held against one definition of its indicator, and which event defined it so. */
@NullMarked
package se.aterblick.query.judgement;

import org.jspecify.annotations.NullMarked;
