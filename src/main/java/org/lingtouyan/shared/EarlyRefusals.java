package org.lingtouyan.shared;

import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives what Tomcat itself refuses, because it cannot even read the request (a broken address, a header too long), the form
 * of all other refusals in place of its own page.
 */
@ConditionalOnWebApplication
@Component
@Order
class EarlyRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final Problems problems;
    private final JsonMapper json;

    EarlyRefusals(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(this::takeOver);
    }

    /** The host would add Tomcat's own report if it did not find ours under the name of its class. */
    private void takeOver(Context context) {
        var host = (StandardHost) context.getParent();
        host.setErrorReportValveClass(Report.class.getName());
        host.getPipeline().addValve(new Report());
    }

    private byte[] document(int status) {
        var problem = problems.of(ProblemAdvice.reasonFor(HttpStatusCode.valueOf(status)), Locale.CHINA, "HTTP");
        problem.setStatus(status);
        return json.writeValueAsBytes(problem);
    }

    private final class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable cause) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.getOutputStream().write(document(response.getStatus()));
                response.finishResponse();
            } catch (IOException nobodyListens) {
                getContainer().getLogger().debug("caller gone", nobodyListens);
            }
        }
    }
}
