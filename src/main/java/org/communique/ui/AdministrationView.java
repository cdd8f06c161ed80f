package org.communique.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.communique.desk.AccessToken;
import org.communique.desk.BadSettings;
import org.communique.desk.ConceptDesk;
import org.communique.desk.EngineChange;
import org.communique.desk.EngineDesk;
import org.communique.desk.EngineSettings;
import org.communique.desk.OneTimePassword;
import org.communique.desk.Role;
import org.communique.desk.User;
import org.communique.desk.UserDesk;

/**
 * For administrators: who may sign in, whether a change of the glossary takes two people, who may read it, which programs
 * may come in, and which translation engine may be asked, if any. The engine's key goes in and never comes out; a token comes out once.
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
    final Checkbox openToAll = new Checkbox();
    final UnorderedList people = new UnorderedList();
    final TextField newName = new TextField();
    final Select<Role> newRole = new Select<>();
    final Button addPerson = new Button();
    final TextField tokenUser = new TextField();
    final TextField tokenLabel = new TextField();
    final Button newToken = new Button();
    final UnorderedList tokens = new UnorderedList();

    private final transient EngineDesk engines;
    private final transient Background background;
    private final transient ConceptDesk concepts;
    private final transient UserDesk users;
    private final transient User signedIn;
    private final String user;

    public AdministrationView(
            EngineDesk engines,
            ConceptDesk concepts,
            UserDesk users,
            Background background,
            AuthenticationContext signedIn) {
        this.engines = engines;
        this.users = users;
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
        setting(
                takesTwo,
                two -> concepts.setTakesTwo(two, this.signedIn),
                "administration.two-now",
                "administration.one-now");
        openToAll.setLabel(getTranslation("administration.open"));
        openToAll.setHelperText(getTranslation("administration.open.help"));
        setting(
                openToAll,
                open -> concepts.setOpenToAll(open, this.signedIn),
                "administration.open-now",
                "administration.closed-now");
        newName.setLabel(getTranslation("people.name"));
        newRole.setLabel(getTranslation("people.role"));
        newRole.setItems(Role.values());
        newRole.setItemLabelGenerator(role -> getTranslation("role." + role.name()));
        newRole.setValue(Role.TRANSLATOR);
        addPerson.setText(getTranslation("people.add"));
        addPerson.addClickListener(click -> addPerson());
        people.addClassName("versions-list");
        VerticalLayout personForm = new VerticalLayout(newName, newRole, addPerson);
        personForm.setPadding(false);
        personForm.setHorizontalComponentAlignment(Alignment.STRETCH, newName, newRole);
        tokenUser.setLabel(getTranslation("token.user"));
        tokenUser.setValue(this.user);
        tokenLabel.setLabel(getTranslation("token.label"));
        newToken.setText(getTranslation("token.new"));
        newToken.addClickListener(click -> makeToken());
        tokens.addClassName("versions-list");
        VerticalLayout tokenForm = new VerticalLayout(tokenUser, tokenLabel, newToken);
        tokenForm.setPadding(false);
        tokenForm.setHorizontalComponentAlignment(Alignment.STRETCH, tokenUser, tokenLabel);
        add(
                head,
                notices,
                new H2(getTranslation("people.title")),
                new Paragraph(getTranslation("people.help")),
                people,
                personForm,
                new H2(getTranslation("glossary.title")),
                takesTwo,
                openToAll,
                new H2(getTranslation("token.title")),
                new Paragraph(getTranslation("token.help")),
                tokens,
                tokenForm,
                new H2(getTranslation("engine.title")),
                new Paragraph(getTranslation("engine.help")),
                form);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show(engines.settings());
        takesTwo.setValue(concepts.takesTwo());
        openToAll.setValue(concepts.openToAll());
        showTokens();
        showPeople();
    }

    private void addPerson() {
        String name = newName.getValue().strip();
        Role role = newRole.getValue();
        tellOnce(() -> users.add(name, role), this::handOver, () -> {
            newName.clear();
            showPeople();
        });
    }

    private Notice handOver(OneTimePassword made) {
        return Notice.of(getTranslation("people.password", made.user()), made.password());
    }

    /** Makes a secret and shows it, this once. */
    private <T> void tellOnce(Supplier<T> made, Function<T, Notice> told, Runnable then) {
        notices.removeAll();
        background.run(
                UI.getCurrentOrThrow(),
                made,
                secret -> {
                    notices.removeAll();
                    notices.add(told.apply(secret));
                    then.run();
                },
                this::refused);
    }

    private static ListItem row(String words, String action, String spoken, Runnable act) {
        Button button = new Button(action);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(spoken);
        button.addClickListener(click -> act.run());
        return new ListItem(new Span(words + " "), button);
    }

    private void showPeople() {
        people.removeAll();
        for (User person : users.list()) {
            people.add(row(
                    person.name() + " · "
                            + getTranslation("role." + person.role().name()),
                    getTranslation("people.renew"),
                    getTranslation("people.renew.of", person.name()),
                    () -> tellOnce(() -> users.renewPassword(person.name()), this::handOver, () -> {})));
        }
    }

    private void setting(Checkbox box, Consumer<Boolean> save, String on, String off) {
        box.addValueChangeListener(change -> {
            if (!change.isFromClient()) {
                return;
            }
            boolean now = change.getValue();
            notices.removeAll();
            background.run(
                    UI.getCurrentOrThrow(),
                    () -> {
                        save.accept(now);
                        return now;
                    },
                    saved -> notices.add(Notice.of(getTranslation(saved ? on : off), "")),
                    failure -> {
                        box.setValue(!now);
                        refused(failure);
                    });
        });
    }

    private void refused(RuntimeException failure) {
        notices.removeAll();
        notices.add(Notice.bad(getTranslation("failed.nothing-changed"), String.valueOf(failure.getMessage())));
    }

    private void makeToken() {
        String name = tokenUser.getValue().strip();
        String label = tokenLabel.getValue().strip();
        tellOnce(() -> users.newToken(name, label), token -> Notice.of(getTranslation("token.made"), token), () -> {
            tokenLabel.clear();
            showTokens();
        });
    }

    private void showTokens() {
        tokens.removeAll();
        for (AccessToken token : users.tokens()) {
            tokens.add(row(
                    token.label() + " · " + token.user() + " · " + Words.time(token.createdAt()),
                    getTranslation("token.revoke"),
                    getTranslation("token.revoke.of", token.label()),
                    () -> {
                        users.revokeToken(token.id());
                        showTokens();
                    }));
        }
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
