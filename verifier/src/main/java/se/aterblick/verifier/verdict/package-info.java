/** What a check found, and how it is said in Swedish and in English. */
@NullMarked
package se.aterblick.verifier.verdict;

import org.jspecify.annotations.NullMarked;
