package org.communique.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HighlightCondition;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.communique.desk.Role;

/** The frame around the views: where one is, who one is, light or dark. */
@Layout
@PermitAll
public class MainLayout extends Div implements RouterLayout {
    public MainLayout(AuthenticationContext signedIn) {
        RouterLink brand = new RouterLink("Communiqué", ReleasesView.class);
        brand.addClassName("brand");
        Nav nav = new Nav();
        nav.getElement().setAttribute("aria-label", getTranslation("frame.navigation"));
        nav.add(link("frame.releases", ReleasesView.class, HighlightConditions.sameLocation()));
        nav.add(link("frame.glossary", GlossaryView.class, HighlightConditions.locationPrefix()));
        if (signedIn.hasRole(Role.ADMINISTRATOR.name())) {
            nav.add(link("frame.administration", AdministrationView.class, HighlightConditions.sameLocation()));
        }
        // the browser alone knows what its system prefers, so it turns the scheme and picks the word by itself
        Span toDark = new Span(getTranslation("frame.dark"));
        toDark.addClassName("to-dark");
        Span toLight = new Span(getTranslation("frame.light"));
        toLight.addClassName("to-light");
        Button scheme = new Button();
        scheme.getElement().appendChild(toDark.getElement(), toLight.getElement());
        scheme.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        scheme.getElement().executeJs("this.addEventListener('click', () => communiqueScheme.turn())");
        Span who = new Span(signedIn.getPrincipalName().orElse(""));
        who.addClassName("faint");
        Button out = new Button(getTranslation("frame.sign-out"), click -> signedIn.logout());
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Header frame = new Header(brand, nav, scheme, who, out);
        frame.addClassName("frame");
        addClassName("shell");
        add(frame);
    }

    private RouterLink link(String key, Class<? extends Component> view, HighlightCondition<RouterLink> here) {
        RouterLink link = new RouterLink(getTranslation(key), view);
        link.setHighlightCondition(here);
        return link;
    }
}
