package se.aterblick.query.version;

/** The bytes of a submitted version and the hash they were submitted with. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SubmittedReport(int version, byte[] document, String contentHash) {}
