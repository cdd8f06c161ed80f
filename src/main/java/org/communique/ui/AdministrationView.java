package org.communique.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.communique.desk.BadSettings;
import org.communique.desk.ConceptDesk;
import org.communique.desk.EngineChange;
import org.communique.desk.EngineDesk;
import org.communique.desk.EngineSettings;
import org.communique.desk.User;

/**
 * For administrators: whether a change of the glossary takes two people, and which translation engine may be asked, if any.
 * The key goes in and never comes out.
 */
@Route("administration")
@RolesAllowed("ADMINISTRATOR")
public class AdministrationView extends Main implements HasDynamicTitle {
    final Checkbox enabled = new Checkbox();
    final TextField address = new TextField();
    final TextField model = new TextField();
    final PasswordField key = new PasswordField();
    final Checkbox forgetKey = new Checkbox();
    final TextArea hosts = new TextArea();
    final Button save = new Button();
    final Div notices = new Div();
    final Checkbox takesTwo = new Checkbox();

    private final transient EngineDesk engines;
    private final transient Background background;
    private final transient ConceptDesk concepts;
    private final transient User signedIn;
    private final String user;

    public AdministrationView(
            EngineDesk engines, ConceptDesk concepts, Background background, AuthenticationContext signedIn) {
        this.engines = engines;
        this.concepts = concepts;
        this.signedIn = SignInSecurity.user(signedIn);
        this.background = background;
        this.user = this.signedIn.name();
        addClassNames("page", "narrow");
        Div head = new Div(new H1(getTranslation("administration.title")));
        head.addClassName("page-head");
        enabled.setLabel(getTranslation("engine.enabled"));
        address.setLabel(getTranslation("engine.address"));
        address.setHelperText(getTranslation("engine.address.help"));
        model.setLabel(getTranslation("engine.model"));
        key.setLabel(getTranslation("engine.key"));
        key.setRevealButtonVisible(false);
        key.getElement().setAttribute("autocomplete", "off");
        forgetKey.setLabel(getTranslation("engine.forget-key"));
        hosts.setLabel(getTranslation("engine.hosts"));
        hosts.setHelperText(getTranslation("engine.hosts.help"));
        save.setText(getTranslation("save"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save());
        VerticalLayout form = new VerticalLayout(enabled, address, model, key, forgetKey, hosts, save);
        form.setPadding(false);
        form.setHorizontalComponentAlignment(Alignment.STRETCH, address, model, key, hosts);
        takesTwo.setLabel(getTranslation("administration.takes-two"));
        takesTwo.setHelperText(getTranslation("administration.takes-two.help"));
        takesTwo.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                saveTakesTwo(change.getValue());
            }
        });
        add(
                head,
                notices,
                new H2(getTranslation("glossary.title")),
                takesTwo,
                new H2(getTranslation("engine.title")),
                new Paragraph(getTranslation("engine.help")),
                form);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show(engines.settings());
        takesTwo.setValue(concepts.takesTwo());
    }

    private void saveTakesTwo(boolean two) {
        notices.removeAll();
        background.run(
                UI.getCurrentOrThrow(),
                () -> {
                    concepts.setTakesTwo(two, signedIn);
                    return two;
                },
                now -> notices.add(
                        Notice.of(getTranslation(now ? "administration.two-now" : "administration.one-now"), "")),
                failure -> {
                    takesTwo.setValue(!two);
                    notices.add(
                            Notice.bad(getTranslation("failed.nothing-changed"), String.valueOf(failure.getMessage())));
                });
    }

    private void show(EngineSettings settings) {
        enabled.setValue(settings.enabled());
        address.setValue(settings.address());
        model.setValue(settings.model());
        key.clear();
        key.setHelperText(getTranslation(settings.keyStored() ? "engine.key.stored" : "engine.key.none"));
        forgetKey.setValue(false);
        forgetKey.setVisible(settings.keyStored());
        hosts.setValue(String.join("\n", settings.allowedHosts()));
        save.setEnabled(true);
    }

    private void save() {
        String newKey = key.getValue();
        boolean forget = forgetKey.getValue();
        List<String> allowed = hosts.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        EngineChange change = new EngineChange(
                enabled.getValue(),
                address.getValue().strip(),
                model.getValue().strip(),
                forget ? "" : newKey.isEmpty() ? null : newKey,
                allowed);
        notices.removeAll();
        background.run(
                UI.getCurrentOrThrow(),
                () -> {
                    engines.save(change, user);
                    return engines.settings();
                },
                now -> {
                    show(now);
                    notices.add(Notice.of(getTranslation("engine.saved"), ""));
                },
                failure -> {
                    save.setEnabled(true);
                    notices.add(Notice.bad(
                            getTranslation("failed.nothing-changed"),
                            failure instanceof BadSettings
                                    ? String.valueOf(failure.getMessage())
                                    : getTranslation("failed.unknown")));
                });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("administration.title") + " · Communiqué";
    }
}
