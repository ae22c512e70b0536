package se.aterblick.http.problem;

/**
 * A message bundle with titles and details of problems; every module that has problems declares one
 * as a bean.
 */
public record ProblemBundle(String basename) {}
