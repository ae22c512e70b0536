package se.aterblick.verifier.evidence;

import static se.aterblick.verifier.verdict.Problem.at;
import static se.aterblick.verifier.verdict.Problem.first;
import static se.aterblick.verifier.verdict.Problem.present;
import static se.aterblick.verifier.verdict.Problem.require;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.aterblick.verifier.json.Input;
import se.aterblick.verifier.json.JsonObject;
import se.aterblick.verifier.json.JsonReader;
import se.aterblick.verifier.log.StoredEvent;
import se.aterblick.verifier.verdict.Finding;

/**
 * An evidence package that can be read; nothing in it is believed yet.
 *
 * @param files the bytes of each file
 * @param manifest what {@code evidence.json} says the package proves
 * @param log what the log signed
 */
record Evidence(
        Map<String, byte[]> files, JsonObject manifest, List<StoredEvent> events, Checkpoints log) {

    private static final String FORMAT = "aterblick-evidence/1";
    private static final int MOST_EVENTS = 100_000;

    static Evidence read(Path zip) {
        Map<String, byte[]> files = ZipPackage.read(zip);
        file(files, "document.json");
        JsonObject manifest = manifest(JsonReader.object(file(files, "evidence.json")));
        List<StoredEvent> events = events(Input.utf8(file(files, "events.jsonl")));
        return new Evidence(files, manifest, events, Checkpoints.read(files));
    }

    private static JsonObject manifest(JsonObject json) {
        String format = json.text("format");
        require("package.format", format.equals(FORMAT), FORMAT, format);
        List.of("origin", "planId", "period", "documentFormat", "contentHash").forEach(json::text);
        List.of("version", "foldedTo", "checkpointSize", "approvalCheckpointSize")
                .forEach(json::number);
        List.of("sequence", "position").forEach(json.object("submission")::number);
        List.of("sequence", "position").forEach(json.object("approval")::number);
        boolean list = json.get("earlierApprovals") instanceof List;
        require("malformed.member", list, "earlierApprovals");
        return json;
    }

    private static List<StoredEvent> events(String lines) {
        List<StoredEvent> events = new ArrayList<>();
        require("malformed.lines", lines.endsWith("\n"));
        for (String line : lines.substring(0, lines.length() - 1).split("\n", MOST_EVENTS + 1)) {
            require("malformed.lines", events.size() < MOST_EVENTS);
            byte[] json = line.getBytes(StandardCharsets.UTF_8);
            Runnable reading = () -> events.add(StoredEvent.read(JsonReader.object(json)));
            at("package.line", events.size() + 1, reading);
        }
        return events;
    }

    static byte[] file(Map<String, byte[]> files, String name) {
        return present("package.missing", files.get(name), name);
    }

    byte[] document() {
        return file(files, "document.json");
    }

    /** The name of the log. */
    String origin() {
        return manifest.text("origin");
    }

    /** Where the approval stands in the log; what covers less proves nothing of it. */
    long approvedAt() {
        return manifest.object("approval").number("position");
    }

    /** The event that stands where a member of the manifest says. */
    StoredEvent event(String member, String type) {
        JsonObject json = manifest.object(member);
        Finding place = StoredEvent.place(json.number("position"), json.number("sequence"));
        var there = events.stream().filter(e -> e.type().equals(type) && e.place().equals(place));
        return first("stream.missing", there.filter(e -> e.revision().equals("1")), type, place);
    }
}
