package org.communique.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.component.page.WebStorage;
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
    private static final String SCHEME = "communique.color-scheme";

    private final Button dark = new Button();

    public MainLayout(AuthenticationContext signedIn) {
        RouterLink brand = new RouterLink("Communiqué", ReleasesView.class);
        brand.addClassName("brand");
        Nav nav = new Nav();
        nav.getElement().setAttribute("aria-label", getTranslation("frame.navigation"));
        nav.add(link("frame.releases", ReleasesView.class));
        nav.add(link("frame.glossary", GlossaryView.class));
        if (signedIn.hasRole(Role.ADMINISTRATOR.name())) {
            nav.add(link("frame.administration", AdministrationView.class));
        }
        dark.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        dark.addClickListener(click -> choose(
                getPage().getColorScheme() == ColorScheme.Value.DARK
                        ? ColorScheme.Value.LIGHT
                        : ColorScheme.Value.DARK));
        Span who = new Span(signedIn.getPrincipalName().orElse(""));
        who.addClassName("faint");
        Button out = new Button(getTranslation("frame.sign-out"), click -> signedIn.logout());
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Header frame = new Header(brand, nav, dark, who, out);
        frame.addClassName("frame");
        addClassName("shell");
        add(frame);
        name(ColorScheme.Value.LIGHT);
        addAttachListener(event ->
                WebStorage.getItem(event.getUI(), WebStorage.Storage.LOCAL_STORAGE, SCHEME, stored -> {
                    if ("dark".equals(stored)) {
                        show(ColorScheme.Value.DARK);
                    }
                }));
    }

    private static Page getPage() {
        return com.vaadin.flow.component.UI.getCurrentOrThrow().getPage();
    }

    private RouterLink link(String key, Class<? extends com.vaadin.flow.component.Component> view) {
        RouterLink link = new RouterLink(getTranslation(key), view);
        link.setHighlightCondition(HighlightConditions.sameLocation());
        return link;
    }

    private void choose(ColorScheme.Value scheme) {
        WebStorage.setItem(
                WebStorage.Storage.LOCAL_STORAGE, SCHEME, scheme == ColorScheme.Value.DARK ? "dark" : "light");
        show(scheme);
    }

    private void show(ColorScheme.Value scheme) {
        getPage().setColorScheme(scheme);
        name(scheme);
    }

    private void name(ColorScheme.Value scheme) {
        dark.setText(getTranslation(scheme == ColorScheme.Value.DARK ? "frame.light" : "frame.dark"));
    }
}
