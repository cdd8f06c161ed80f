package org.communique.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;

/** The Thai release, to be read, with its terms and findings marked. */
@Tag("communique-source")
@JsModule("./editor/communique-source.js")
class ReleaseText extends Component implements HasSize {
    ReleaseText(Map<String, String> labels, String label) {
        getElement().setPropertyBean("labels", labels);
        getElement().setProperty("label", label);
    }

    void load(String text) {
        getElement().callJsFunction("load", text);
    }

    void show(Shown.Release review) {
        getElement().callJsFunction("showReview", review);
    }
}
