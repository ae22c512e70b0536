/** The same work done by this project and by what one would pick instead, in turns of one run. */
@NullMarked
package se.aterblick.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
