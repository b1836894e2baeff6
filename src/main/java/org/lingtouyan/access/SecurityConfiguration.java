package org.lingtouyan.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** What may be called without sign-in, how one signs in, and what browsers are told about our pages. */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Everything from here alone; the map makes its worker and some images out of blobs, charts style their tips. */
    private static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; connect-src 'self'; "
                    + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            SessionContexts contexts,
            AccessProblems problems,
            BasicSignIn basic,
            BearerSignIn bearer,
            Doorkeeper doorkeeper,
            @Value("${lingtouyan.basic.enabled:${lingtouyan.demo.enabled:false}}") boolean basicEnabled) {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(POST, "/api/session", "/api/open/reports/*")
                .permitAll()
                .requestMatchers(GET, "/api/health", "/api/health/live", "/api/session/providers", "/api/open/**")
                .permitAll()
                .requestMatchers("/api/**")
                .access(doorkeeper)
                .anyRequest()
                .permitAll());
        http.securityContext(context -> context.securityContextRepository(contexts));
        http.authenticationManager(basic);
        http.addFilterBefore(bearer, BasicAuthenticationFilter.class);
        http.httpBasic(
                basicEnabled
                        ? it -> it.authenticationEntryPoint(problems).authenticationDetailsSource(Whence::of)
                        : AbstractHttpConfigurer::disable);
        http.exceptionHandling(it -> it.authenticationEntryPoint(problems).accessDeniedHandler(problems));
        http.csrf(csrf -> csrf.spa()
                .csrfTokenRepository(readableByOurPages())
                .requireCsrfProtectionMatcher(SecurityConfiguration::couldBeForged));
        http.headers(SecurityConfiguration::tellBrowsers);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.formLogin(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        return http.build();
    }

    @Bean
    BasicSignIn basicSignIn(SigningIn signingIn, Accounts accounts) {
        return new BasicSignIn(signingIn, accounts);
    }

    @Bean
    BearerSignIn bearerSignIn(ApiTokens tokens, AccessProblems problems) {
        return new BearerSignIn(tokens, problems);
    }

    /** A filter of the doors, not of every request. */
    @Bean
    FilterRegistrationBean<BearerSignIn> bearerSignInOnlyAtTheDoors(BearerSignIn bearer) {
        var registration = new FilterRegistrationBean<>(bearer);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    FailedSignIns failedSignIns(
            FailedSignInTable table,
            SignInEvents events,
            Privacy privacy,
            LockRules rules,
            TransactionTemplate transaction) {
        return new FailedSignIns(table, events, privacy, rules, transaction, InstantSource.system());
    }

    /** Spring Session looks for it by this name; nobody else may get it by its type. */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(DataSource dataSource) {
        var transaction = new TransactionTemplate(new SessionTransactions(dataSource));
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return transaction;
    }

    /**
     * Another site can make a browser send our cookie along, but neither an Authorization header nor, without asking us
     * first, the JSON that sign-in wants.
     */
    private static boolean couldBeForged(HttpServletRequest request) {
        var signingIn =
                request.getMethod().equals("POST") && request.getRequestURI().equals("/api/session");
        return !SAFE_METHODS.contains(request.getMethod())
                && !signingIn
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.getSession(false) != null;
    }

    private static CookieCsrfTokenRepository readableByOurPages() {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    private static void tellBrowsers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .contentTypeOptions(Customizer.withDefaults());
    }
}
