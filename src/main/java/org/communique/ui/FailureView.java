package org.communique.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** For a view that failed: what happened, without its insides. */
@AnonymousAllowed
public class FailureView extends Main implements HasErrorParameter<Exception> {
    private static final Logger LOG = LoggerFactory.getLogger(FailureView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LOG.error("a view failed: {}", event.getLocation().getPath(), parameter.getException());
        removeAll();
        addClassNames("page", "narrow");
        add(
                new H1(getTranslation("failure.title")),
                new Paragraph(getTranslation("failure.help")),
                new RouterLink(getTranslation("frame.releases"), ReleasesView.class));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
