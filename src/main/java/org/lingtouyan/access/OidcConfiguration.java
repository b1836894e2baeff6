package org.lingtouyan.access;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sign-in through identity providers, where {@code spring.security.oauth2.client} names any. */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class OidcConfiguration {

    /** Where a sign-in at a provider begins: followed by the name of its registration. */
    static final String BEGINNING = OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI;

    /** Doors of their own: what a provider answers is never tried as a password. */
    @Bean
    @Order(1)
    @ConditionalOnOAuth2ClientRegistrationProperties
    SecurityFilterChain providerDoors(
            HttpSecurity http,
            ClientRegistrationRepository providers,
            Identities identities,
            OwnIdentity ownIdentity,
            Accounts accounts,
            SessionContexts sessions,
            SignInEvents events,
            @Value("${lingtouyan.oidc.account-claim:}") String claim) {
        var signIn = new OidcSignIn(identities, ownIdentity, accounts, sessions, events, claim);
        var beginning = new DefaultOAuth2AuthorizationRequestResolver(providers, BEGINNING);
        beginning.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.securityMatcher(BEGINNING + "/**", "/login/oauth2/**");
        http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
        http.securityContext(context -> context.securityContextRepository(sessions));
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(beginning))
                .authorizedClientRepository(new NothingKept())
                .successHandler(signIn)
                .failureHandler(signIn));
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        http.requestCache(AbstractHttpConfigurer::disable);
        return http.build();
    }

    /** By which providers one may sign in; known to everybody who sees the sign-in page. */
    @ConditionalOnWebApplication
    @RestController
    static class Providers {

        private final ObjectProvider<ClientRegistrationRepository> providers;

        Providers(ObjectProvider<ClientRegistrationRepository> providers) {
            this.providers = providers;
        }

        @GetMapping("/api/session/providers")
        List<Provider> providers() {
            return providers.stream()
                    .flatMap(Providers::registrations)
                    .map(each -> new Provider(
                            each.getRegistrationId(), each.getClientName(), BEGINNING + "/" + each.getRegistrationId()))
                    .toList();
        }

        private static Stream<ClientRegistration> registrations(ClientRegistrationRepository repository) {
            return repository instanceof Iterable<?> all
                    ? StreamSupport.stream(all.spliterator(), false).map(ClientRegistration.class::cast)
                    : Stream.empty();
        }
    }

    /** @param address where a sign-in there begins */
    record Provider(String id, String name, String address) {}
}
