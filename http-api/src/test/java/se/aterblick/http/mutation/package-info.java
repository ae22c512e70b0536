/** Valid requests made wrong at random, for the services' tests. */
package se.aterblick.http.mutation;
