package org.lingtouyan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A reading request that names an ended division, whose successor lies in the actor's area, is answered from that division: its
 * range takes the place of the area, still one range, and the database takes no writes.
 */
@Component
class PredecessorLook implements HandlerInterceptor, WebMvcConfigurer {

    private final Actors actors;
    private final Predecessors predecessors;

    PredecessorLook(Actors actors, Predecessors predecessors) {
        this.actors = actors;
        this.predecessors = predecessors;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.GET.matches(request.getMethod())) {
            named(request.getParameter("division"))
                    .filter(this::isTakenUp)
                    .map(Area::of)
                    .ifPresent(actors::look);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        actors.lookNoMore();
    }

    private boolean isTakenUp(DivisionCode code) {
        return actors.current()
                .filter(actor -> predecessors.tookUp(actor.area(), code))
                .isPresent();
    }

    private static Optional<DivisionCode> named(@Nullable String division) {
        return division != null && division.matches("\\d{12}")
                ? Optional.of(new DivisionCode(division))
                : Optional.empty();
    }
}
