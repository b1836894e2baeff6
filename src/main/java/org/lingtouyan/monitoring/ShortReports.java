package org.lingtouyan.monitoring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What comes in without a sign-in is refused by its length before any of it is read. */
@Component
class ShortReports implements HandlerInterceptor, WebMvcConfigurer {

    /** In bytes; the longest name, text and phone come to a third of it. */
    private static final long LONGEST = 16_384;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/open/**");
    }

    /** A body whose length is not said could be of any length. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        long length = request.getContentLengthLong();
        if (HttpMethod.POST.matches(request.getMethod()) && (length < 0 || length > LONGEST)) {
            throw RequestRefused.TOO_LARGE.because();
        }
        return true;
    }
}
