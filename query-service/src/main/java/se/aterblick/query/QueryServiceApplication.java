package se.aterblick.query;

/** Stub. */
public class QueryServiceApplication {
    public static void main(String[] args) {}
}
