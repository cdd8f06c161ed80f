package org.communique.ui;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.communique.desk.Role;
import org.communique.desk.SignIn;
import org.communique.desk.User;
import org.communique.desk.UserDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who comes in through the browser, and with which headers pages go out. */
@Configuration
class SignInSecurity {
    /**
     * Vaadin's client starts from an inline script and runs what the server sends by constructing functions, so scripts
     * need 'unsafe-inline' and 'unsafe-eval'; everything else is closed to this origin.
     */
    static final String CONTENT_SECURITY = "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
            + "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    @Bean
    AuthenticationProvider byPassword(UserDesk users) {
        return new ByPassword(users);
    }

    @Bean
    SecurityFilterChain browser(HttpSecurity http, UserDesk users, AuthenticationProvider byPassword) throws Exception {
        http.authenticationProvider(byPassword);
        http.with(vaadin(), configurer -> configurer.loginView(SignInView.class, "/" + SignInView.ROUTE));
        http.formLogin(form -> form.failureHandler(SignInSecurity::failed));
        http.addFilterBefore(new ByLink(users), UsernamePasswordAuthenticationFilter.class);
        http.headers(headers -> {
            headers.addObjectPostProcessor(new HeadersFirst());
            headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY));
            headers.frameOptions(frame -> frame.deny());
            headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
            headers.permissionsPolicyHeader(
                    permissions -> permissions.policy("camera=(), microphone=(), geolocation=(), payment=()"));
        });
        return http.build();
    }

    static Authentication of(User user) {
        return new SignedIn(user);
    }

    /** Who is signed in. */
    static User user(AuthenticationContext signedIn) {
        Role role = Stream.of(Role.values())
                .filter(each -> signedIn.hasRole(each.name()))
                .findFirst()
                .orElseThrow();
        return new User(signedIn.getPrincipalName().orElseThrow(), role);
    }

    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws java.io.IOException {
        String to = failure instanceof CredentialsExpiredException
                ? "/" + PasswordView.ROUTE
                : "/" + SignInView.ROUTE + (failure instanceof LockedException ? "?wait" : "?error");
        response.sendRedirect(request.getContextPath() + to);
    }

    /** Vaadin's page is forwarded to, and commits its answer without headers that were only going to be written. */
    private static final class HeadersFirst implements ObjectPostProcessor<HeaderWriterFilter> {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }

    /** A person who has shown who they are. */
    private static final class SignedIn extends AbstractAuthenticationToken {
        private static final long serialVersionUID = 1L;

        private final String name;

        SignedIn(User user) {
            super(List.of(new SimpleGrantedAuthority("ROLE_" + user.role().name())));
            this.name = user.name();
            setAuthenticated(true);
        }

        @Override
        public @Nullable Object getCredentials() {
            return null;
        }

        @Override
        public Object getPrincipal() {
            return name;
        }

        @Override
        public String getName() {
            return name;
        }
    }

    private record ByPassword(UserDesk users) implements AuthenticationProvider {
        @Override
        public Authentication authenticate(Authentication attempt) {
            Object password = attempt.getCredentials();
            return switch (users.signIn(attempt.getName(), password == null ? "" : password.toString())) {
                case SignIn.Accepted accepted -> of(accepted.user());
                case SignIn.MustChange ignored -> throw new CredentialsExpiredException("a one-time password");
                case SignIn.Refused ignored -> throw new BadCredentialsException("name or password");
                case SignIn.Throttled throttled -> throw new LockedException("wait " + throttled.delay());
            };
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
        }
    }

    /** Signs in who comes with a link that nobody has used: {@code /sign-in?link=…}. */
    private static final class ByLink extends AbstractAuthenticationProcessingFilter {
        private final UserDesk users;

        ByLink(UserDesk users) {
            super(request -> HttpMethod.GET.matches(request.getMethod())
                    && request.getServletPath().equals("/" + SignInView.ROUTE)
                    && request.getParameter("link") != null);
            this.users = users;
            setAuthenticationManager(attempt -> attempt);
            setSecurityContextRepository(new HttpSessionSecurityContextRepository());
            setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
            setAuthenticationSuccessHandler(
                    (request, response, who) -> response.sendRedirect(request.getContextPath() + "/"));
            setAuthenticationFailureHandler((request, response, failure) ->
                    response.sendRedirect(request.getContextPath() + "/" + SignInView.ROUTE + "?used"));
        }

        @Override
        public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
            return users.consumeLink(request.getParameter("link"))
                    .map(SignInSecurity::of)
                    .orElseThrow(() -> new BadCredentialsException("a used link"));
        }
    }
}
