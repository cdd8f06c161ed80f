package org.communique.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.communique.desk.BadPassword;
import org.communique.desk.SignIn;
import org.communique.desk.UserDesk;

/**
 * Where somebody with a one-time password chooses their own. Nobody is signed in here: name and one-time password are
 * asked for again, so that they are kept nowhere in between.
 */
@Route(value = PasswordView.ROUTE, autoLayout = false)
@AnonymousAllowed
public class PasswordView extends Main implements HasDynamicTitle {
    static final String ROUTE = "choose-password";

    final TextField name = new TextField();
    final PasswordField current = new PasswordField();
    final PasswordField next = new PasswordField();
    final PasswordField repeated = new PasswordField();
    final Button choose = new Button();
    final Paragraph notice = new Paragraph();

    private final transient UserDesk users;
    private final transient Background background;

    public PasswordView(UserDesk users, Background background) {
        this.users = users;
        this.background = background;
        addClassName("sign-in");
        name.setLabel(getTranslation("sign-in.name"));
        name.getElement().setAttribute("autocomplete", "username");
        current.setLabel(getTranslation("password.current"));
        next.setLabel(getTranslation("password.next"));
        next.setHelperText(getTranslation("password.help"));
        repeated.setLabel(getTranslation("password.repeated"));
        choose.setText(getTranslation("password.choose"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        choose.setDisableOnClick(true);
        choose.addClickListener(click -> change());
        notice.addClassNames("notice", "bad");
        notice.getElement().setAttribute("role", "alert");
        notice.setVisible(false);
        VerticalLayout fields = new VerticalLayout(name, current, next, repeated, choose);
        fields.setPadding(false);
        fields.setHorizontalComponentAlignment(
                com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment.STRETCH, name, current, next, repeated);
        Div card = new Div(
                new H1(getTranslation("password.title")),
                new Paragraph(getTranslation("password.why")),
                notice,
                fields);
        card.addClassName("sign-in-card");
        add(card);
    }

    private void change() {
        if (!next.getValue().equals(repeated.getValue())) {
            say(getTranslation("password.differ"));
            return;
        }
        // Hashing a password takes a good part of a second on purpose.
        UI ui = UI.getCurrentOrThrow();
        String who = name.getValue();
        String old = current.getValue();
        String chosen = next.getValue();
        background.run(
                ui,
                () -> users.changePassword(who, old, chosen),
                this::answered,
                failure -> say(
                        failure instanceof BadPassword
                                ? String.valueOf(failure.getMessage())
                                : getTranslation("failed.unknown")));
    }

    private void answered(SignIn answer) {
        switch (answer) {
            case SignIn.Accepted ignored -> UI.getCurrentOrThrow().getPage().setLocation(SignInView.ROUTE + "?chosen");
            case SignIn.Throttled throttled ->
                say(getTranslation("sign-in.wait", throttled.delay().toSeconds()));
            case SignIn.Refused ignored -> say(getTranslation("sign-in.wrong.help"));
            case SignIn.MustChange ignored -> say(getTranslation("sign-in.wrong.help"));
        }
    }

    private void say(String text) {
        notice.setText(text);
        notice.setVisible(true);
        choose.setEnabled(true);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("password.title") + " · Communiqué";
    }
}
