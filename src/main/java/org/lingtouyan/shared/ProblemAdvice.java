package org.lingtouyan.shared;

import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** The one place where a refusal, or a request the web layer itself refuses, becomes a problem document. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<ProblemDetail> refused(Refusal refusal, Locale locale) {
        return ResponseEntity.status(refusal.reason().status()).body(problems.of(refusal, locale));
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException mismatch, Locale locale) {
        if (mismatch.getMostSpecificCause() instanceof Refusal refusal) {
            return refused(refusal, locale);
        }
        return ResponseEntity.badRequest()
                .body(problems.of(RequestRefused.INVALID_REQUEST, locale, mismatch.getName()));
    }

    /** The parameters or parts of a request are not what they say they are; Tomcat's words would repeat them. */
    @ExceptionHandler({InvalidParameterException.class, MultipartException.class})
    ResponseEntity<ProblemDetail> garbled(Exception fault, Locale locale) {
        return ResponseEntity.badRequest()
                .body(problems.of(
                        RequestRefused.INVALID_REQUEST,
                        locale,
                        fault instanceof MultipartException ? "multipart" : "URL"));
    }

    /** What nobody foresaw: the log has the cause, the caller the number of the request to ask about. */
    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<ProblemDetail> unforeseen(Exception fault, Locale locale) {
        if (DatabaseAway.causes(fault)) {
            log.warn("database unreachable: {}", fault.getClass().getSimpleName());
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .body(problems.of(RequestRefused.UNAVAILABLE, locale));
        }
        if (UnstorableValue.causes(fault)) {
            return ResponseEntity.badRequest().body(problems.of(RequestRefused.UNSTORABLE_VALUE, locale));
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(fault)) {
            return null;
        }
        log.error("request failed", fault);
        return ResponseEntity.internalServerError().body(problems.of(RequestRefused.INTERNAL_ERROR, locale));
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception cause, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (rootOf(cause) instanceof Refusal refusal) {
            return ResponseEntity.status(refusal.reason().status())
                    .body(problems.of(refusal, LocaleContextHolder.getLocale()));
        }
        var reason = reasonFor(status);
        return ResponseEntity.status(status)
                .headers(headers)
                .body(problems.of(reason, LocaleContextHolder.getLocale(), place(cause)));
    }

    /** Where in the request the fault lies, as far as the web layer says; never what stood there. */
    private static String place(Exception cause) {
        if (cause instanceof MissingServletRequestParameterException missing) {
            return missing.getParameterName();
        }
        if (cause instanceof MissingServletRequestPartException missing) {
            return missing.getRequestPartName();
        }
        if (cause instanceof MethodArgumentNotValidException invalid && invalid.getFieldError() != null) {
            return invalid.getFieldError().getField();
        }
        return cause instanceof HttpMessageNotReadableException ? "JSON" : "";
    }

    static Reason reasonFor(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> RequestRefused.NOT_FOUND;
            case 405 -> RequestRefused.METHOD_NOT_ALLOWED;
            case 406 -> RequestRefused.NOT_ACCEPTABLE;
            case 413 -> RequestRefused.TOO_LARGE;
            case 415 -> RequestRefused.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> RequestRefused.UNAVAILABLE;
            case 500 -> RequestRefused.INTERNAL_ERROR;
            default -> RequestRefused.INVALID_REQUEST;
        };
    }

    private static Throwable rootOf(Throwable cause) {
        return cause.getCause() == null || cause.getCause() == cause ? cause : rootOf(cause.getCause());
    }
}
