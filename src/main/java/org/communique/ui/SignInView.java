package org.communique.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Set;

/** Name and password. The form posts to Spring Security, so it works before the page's scripts do more. */
@Route(value = SignInView.ROUTE, autoLayout = false)
@AnonymousAllowed
public class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    static final String ROUTE = "sign-in";

    private final LoginForm form = new LoginForm();
    private final Paragraph notice = new Paragraph();

    public SignInView() {
        addClassName("sign-in");
        LoginI18n texts = LoginI18n.createDefault();
        LoginI18n.Form labels = texts.getForm();
        labels.setTitle(getTranslation("sign-in.title"));
        labels.setUsername(getTranslation("sign-in.name"));
        labels.setPassword(getTranslation("sign-in.password"));
        labels.setSubmit(getTranslation("sign-in.submit"));
        LoginI18n.ErrorMessage wrong = texts.getErrorMessage();
        wrong.setTitle(getTranslation("sign-in.wrong"));
        wrong.setMessage(getTranslation("sign-in.wrong.help"));
        form.setI18n(texts);
        form.setAction(ROUTE);
        form.setForgotPasswordButtonVisible(false);
        notice.setVisible(false);
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        Div brand = new Div("Communiqué");
        brand.addClassName("brand");
        Div card = new Div(brand, new Paragraph(getTranslation("app.purpose")), notice, form);
        card.addClassName("sign-in-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Set<String> said =
                event.getLocation().getQueryParameters().getParameters().keySet();
        form.setError(said.contains("error"));
        for (String what : List.of("used", "wait", "chosen")) {
            if (said.contains(what)) {
                notice.setText(getTranslation("sign-in." + what));
                notice.setVisible(true);
            }
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sign-in.title") + " · Communiqué";
    }
}
