/** Valid requests made wrong at random, for the services' tests. */
@NullMarked
package se.aterblick.http.mutation;

import org.jspecify.annotations.NullMarked;
