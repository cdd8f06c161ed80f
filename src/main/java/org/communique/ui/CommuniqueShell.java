package org.communique.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Meta;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.TargetElement;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.lumo.Lumo;
import org.springframework.stereotype.Component;

/** The page that all views live in: theme, fonts, and push, by which results of reviews arrive. */
@Component
@Push(transport = Transport.WEBSOCKET_XHR)
@StyleSheet(Lumo.STYLESHEET)
@NpmPackage(value = "@fontsource-variable/noto-sans", version = "5.3.0")
@NpmPackage(value = "@fontsource/noto-sans-thai", version = "5.3.0")
@CssImport("./fonts.css")
@CssImport("./communique.css")
@Viewport("width=device-width, initial-scale=1")
@Meta(name = "robots", content = "noindex")
public class CommuniqueShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "icons/communique.svg", "any");
        // Before anything is painted, or a dark page would flash white.
        settings.addInlineWithContents(TargetElement.HEAD, Inline.Position.PREPEND, """
                if (localStorage.getItem('communique.color-scheme') === 'dark') {
                  document.documentElement.setAttribute('theme', 'dark');
                  document.documentElement.style.colorScheme = 'dark';
                }
                """, Inline.Wrapping.JAVASCRIPT);
    }
}
