package org.communique;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The entry: a command goes to the shell door, otherwise the web server starts. */
@SpringBootApplication
public class CommuniqueApplication {
    public static void main(String[] args) {
        SpringApplication.run(CommuniqueApplication.class, args);
    }
}
