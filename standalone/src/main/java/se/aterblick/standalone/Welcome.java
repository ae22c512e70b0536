package se.aterblick.standalone;

import java.io.PrintStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import se.aterblick.standalone.provider.DemoAccount;

/** Says, once everything is ready, where it listens and how to get a token for each demo role. */
class Welcome {

    private final int port;
    private final int managementPort;
    private final String data;
    private final int databasePort;
    private final String reader;
    private final String readerPassword;

    Welcome(
            @Value("${server.port}") int port,
            @Value("${management.server.port}") int managementPort,
            @Value("${aterblick.standalone.data}") String data,
            @Value("${aterblick.standalone.database-port}") int databasePort,
            @Value("${aterblick.standalone.reader.username}") String reader,
            @Value("${aterblick.standalone.reader.password}") String readerPassword) {
        this.port = port;
        this.managementPort = managementPort;
        this.data = data;
        this.databasePort = databasePort;
        this.reader = reader;
        this.readerPassword = readerPassword;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        print(System.out);
    }

    void print(PrintStream out) {
        out.printf(
                """

                Återblick is ready; stop it with Ctrl-C.
                  Pages        http://localhost:%1$d/
                  Reporting    http://localhost:%1$d/reporting/v1/openapi.json
                  Follow-up    http://localhost:%1$d/follow-up/v1/openapi.json
                  Operations   http://localhost:%2$d/actuator/health and /actuator/prometheus
                  Data         %3$s
                  SQL views    PGPASSWORD=%6$s psql -h 127.0.0.1 -p %4$d -U %5$s aterblick

                Inloggningen är en demonstration med kända lösenord: använd den aldrig i drift.
                The sign-in is a demonstration with known passwords: never use it in production.
                  OpenID       http://localhost:%1$d/.well-known/openid-configuration
                  Tokens       one command per role, each good for an hour:
                """,
                port, managementPort, data, databasePort, reader, readerPassword);
        for (DemoAccount account : DemoAccount.ALL) {
            out.printf(
                    "    curl -s -u %s:%s -d grant_type=client_credentials http://localhost:%d/oauth2/token   # %s%n",
                    account.login(), DemoAccount.SECRET, port, account.summary());
        }
        out.flush();
    }
}
