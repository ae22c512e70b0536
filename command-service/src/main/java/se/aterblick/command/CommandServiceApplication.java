package se.aterblick.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Runs the command side alone. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import(CommandServiceConfiguration.class)
public class CommandServiceApplication {

    public static void main(String[] args) {
        System.setProperty("spring.config.name", "command-service");
        SpringApplication.run(CommandServiceApplication.class, args);
    }
}
