package se.aterblick.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import se.aterblick.standalone.provider.DemoProviderAlone;

/** The demo OpenID provider in a process of its own, which ends with this JVM. */
public record ProviderProcess(String issuer, int port, ChildJvm process) {

    /** Starts it without waiting for it. */
    public static ProviderProcess launch(Map<String, String> environment) throws IOException {
        int port = FreePorts.one();
        String issuer = "http://localhost:" + port;
        Path keys = Files.createTempDirectory("aterblick-provider");
        ChildJvm process =
                ChildJvm.run(
                        DemoProviderAlone.class,
                        environment,
                        "--server.port=" + port,
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer,
                        "--aterblick.standalone.signing-key=" + keys.resolve("key.json"));
        ChildJvm.closeAtTheEnd(process);
        ChildJvm.closeAtTheEnd(() -> FileSystemUtils.deleteRecursively(keys));
        return new ProviderProcess(issuer, port, process);
    }

    public void awaitReady() throws IOException, InterruptedException {
        process.awaitLine(line -> line.contains(DemoProviderAlone.READY));
    }
}
