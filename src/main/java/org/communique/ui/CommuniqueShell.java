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
        // Before anything is painted, or a dark page would flash white. What the user chose counts, in every open page;
        // who
        // chose nothing gets what the system prefers, also when that changes in the evening.
        settings.addInlineWithContents(TargetElement.HEAD, Inline.Position.PREPEND, """
                window.communiqueScheme = (() => {
                  const chosen = 'communique.color-scheme';
                  const system = matchMedia('(prefers-color-scheme: dark)');
                  const root = document.documentElement;
                  const isDark = () => root.getAttribute('theme') === 'dark';
                  const follow = () => {
                    const choice = localStorage.getItem(chosen);
                    const dark = choice ? choice === 'dark' : system.matches;
                    dark ? root.setAttribute('theme', 'dark') : root.removeAttribute('theme');
                    root.style.colorScheme = dark ? 'dark' : 'light';
                  };
                  system.addEventListener('change', follow);
                  addEventListener('storage', follow);
                  follow();
                  return {
                    turn() {
                      localStorage.setItem(chosen, isDark() ? 'light' : 'dark');
                      follow();
                    }
                  };
                })();
                """, Inline.Wrapping.JAVASCRIPT);
    }
}
