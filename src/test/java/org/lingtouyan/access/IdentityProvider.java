package org.lingtouyan.access;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** A real identity provider on a port of its own, with some people, who sign in there on its own page. */
final class IdentityProvider {

    static final String KNOWN = "zhao";
    static final String OWNER = "qian";
    static final String TAKEN = "sun";
    static final String UNKNOWN = "stranger";
    static final String PASSWORD = "at-the-provider";

    private final String issuer;
    private final AnnotationConfigServletWebServerApplicationContext server;

    IdentityProvider() {
        int port = freePort();
        this.issuer = "http://127.0.0.1:" + port;
        this.server = new AnnotationConfigServletWebServerApplicationContext();
        server.registerBean(TomcatServletWebServerFactory.class, () -> tomcat(port));
        server.registerBean(
                AuthorizationServerSettings.class,
                () -> AuthorizationServerSettings.builder().issuer(issuer).build());
        server.register(Doors.class);
        server.refresh();
    }

    String issuer() {
        return issuer;
    }

    /** Our server becomes a client of it, with the one address to which it may send people back. */
    void register(String redirect) {
        server.getBean(Clients.class).save(client(redirect));
    }

    void stop() {
        server.close();
    }

    private static RegisteredClient client(String redirect) {
        return RegisteredClient.withId("of-the-test")
                .clientId("lingtouyan")
                .clientSecret("{noop}secret-of-the-test")
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(redirect)
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .build();
    }

    /** With a servlet behind the filters: where nothing is served, no filter is asked. */
    private static TomcatServletWebServerFactory tomcat(int port) {
        var tomcat = new TomcatServletWebServerFactory(port);
        tomcat.setRegisterDefaultServlet(true);
        return tomcat;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @EnableWebSecurity
    static class Doors {

        @Bean
        SecurityFilterChain protocol(HttpSecurity http) {
            http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()));
            http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
            http.formLogin(Customizer.withDefaults());
            http.csrf(csrf -> csrf.ignoringRequestMatchers("/login"));
            return http.build();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(
                    List.of(person(KNOWN), person(OWNER), person(TAKEN), person(UNKNOWN)));
        }

        @Bean
        Clients clients() {
            return new Clients();
        }

        @Bean
        JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            var key = new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey((RSAPrivateKey) pair.getPrivate())
                    .keyID("of-the-test")
                    .build();
            return new ImmutableJWKSet<>(new JWKSet(key));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        private static UserDetails person(String name) {
            return User.withUsername(name)
                    .password("{noop}" + PASSWORD)
                    .roles("USER")
                    .build();
        }
    }

    /** The one client that there is, once it has registered. */
    static final class Clients implements RegisteredClientRepository {

        private volatile RegisteredClient client;

        @Override
        public void save(RegisteredClient registered) {
            client = registered;
        }

        @Override
        public RegisteredClient findById(String id) {
            return client.getId().equals(id) ? client : null;
        }

        @Override
        public RegisteredClient findByClientId(String clientId) {
            return client.getClientId().equals(clientId) ? client : null;
        }
    }
}
