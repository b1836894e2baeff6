package org.lingtouyan.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Why the server does not start: it would serve, but there is no account. Told in a sentence, without a stack trace. */
final class NobodyCanSignIn extends IllegalStateException {

    private static final String HOW =
            """
            Please name the administrator and give the password on standard input:
              java -jar lingtouyan.jar --administrator=<name> < file-with-the-password
            For a demonstration with invented data start with --demo.""";

    NobodyCanSignIn(String because) {
        super(because);
    }

    /** Found by Spring Boot through META-INF/spring.factories. */
    static final class Explanation extends AbstractFailureAnalyzer<NobodyCanSignIn> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, NobodyCanSignIn cause) {
            return new FailureAnalysis(cause.getMessage(), HOW, cause);
        }
    }
}
