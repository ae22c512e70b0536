/** Old outcomes by today's definitions, beside the evaluation of then. */
@NullMarked
package se.aterblick.query.restated;

import org.jspecify.annotations.NullMarked;
