package org.communique.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.communique.desk.ConceptDesk;
import org.communique.desk.User;
import org.communique.desk.UserDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who comes in over HTTP: programs by token alone, readers of the glossary's pages as the administrator set it. */
@Configuration
class HttpSecurityRules {
    private static final String BEARER = "Bearer ";

    /** No cookie counts here, so nothing can be forged with one. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, UserDesk users) throws Exception {
        http.securityMatcher("/api/**");
        http.csrf(csrf -> csrf.disable());
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.requestCache(cache -> cache.disable());
        http.addFilterBefore(new ByToken(users), UsernamePasswordAuthenticationFilter.class);
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        http.exceptionHandling(
                handling -> handling.authenticationEntryPoint((request, response, failure) -> refuse(response)));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain readers(HttpSecurity http, ConceptDesk concepts) throws Exception {
        http.securityMatcher("/glossary.*");
        http.authorizeHttpRequests(requests -> requests.anyRequest()
                .access(AuthorizationManagers.anyOf(
                        (authentication, context) -> new AuthorizationDecision(concepts.openToAll()),
                        AuthenticatedAuthorizationManager.authenticated())));
        http.exceptionHandling(
                handling -> handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")));
        http.headers(headers -> {
            headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                    "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; form-action 'self'; "
                            + "base-uri 'none'; frame-ancestors 'none'"));
            headers.frameOptions(frame -> frame.deny());
            headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
        });
        return http.build();
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.setContentType("application/problem+json;charset=UTF-8");
        response.getWriter().write("""
                        {"title":"Unauthorized","status":401,"detail":"Send a token that is good, as “Authorization: Bearer …”; an administrator makes one."}
                        """);
    }

    private static final class ByToken extends OncePerRequestFilter {
        private final UserDesk users;

        ByToken(UserDesk users) {
            this.users = users;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String header = request.getHeader(HttpHeaders.AUTHORIZATION);
            Optional<User> user = header == null || !header.startsWith(BEARER)
                    ? Optional.empty()
                    : users.byToken(header.substring(BEARER.length()).strip());
            user.ifPresent(who -> {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        who,
                        null,
                        List.of(new SimpleGrantedAuthority("ROLE_" + who.role().name()))));
                SecurityContextHolder.setContext(context);
            });
            chain.doFilter(request, response);
        }
    }
}
