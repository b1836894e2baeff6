package org.lingtouyan.shared;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives what fails before any controller, in a filter or in the parsing of the request, the form of all other refusals. */
@RestController
class LeftoverErrors implements ErrorController {

    private final Problems problems;

    LeftoverErrors(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request, Locale locale) {
        var status = status(request);
        var problem = problems.of(ProblemAdvice.reasonFor(status), locale, "");
        problem.setStatus(status.value());
        problem.setInstance(instance(request));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static URI instance(HttpServletRequest request) {
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        try {
            return new URI(path == null ? request.getRequestURI() : path.toString());
        } catch (URISyntaxException notAnAddress) {
            return URI.create("/");
        }
    }

    /** A filter that needs the database, such as the session's, fails outside all controllers. */
    private static HttpStatusCode status(HttpServletRequest request) {
        if (DatabaseAway.causes((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status == null ? HttpStatus.NOT_FOUND : HttpStatusCode.valueOf((int) status);
    }
}
