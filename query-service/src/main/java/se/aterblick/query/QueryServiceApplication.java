package se.aterblick.query;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;
import se.aterblick.query.copylog.CopyLogCommand;

/** Runs the query service alone, with its defaults from {@code query-service.yaml}. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import(QueryServiceConfiguration.class)
public class QueryServiceApplication {

    /** The base name of this service's configuration files. */
    static final String CONFIGURATION = "query-service";

    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals(CopyLogCommand.NAME)) {
            System.exit(CopyLogCommand.run(arguments, System.getenv(), System.out));
        }
        new SpringApplicationBuilder(QueryServiceApplication.class)
                .properties("spring.config.name=" + CONFIGURATION)
                .run(arguments);
    }
}
