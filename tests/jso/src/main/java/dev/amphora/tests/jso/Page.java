// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.jso;

import org.teavm.jso.browser.Window;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.canvas.ImageData;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.events.Registration;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.xml.Node;
import org.teavm.jso.dom.xml.NodeList;

/** A page: elements, attributes, styles, events, a canvas, storage. */
public final class Page {
    private static int clicks;

    private Page() {}

    public static void main(String[] args) {
        HTMLDocument document = HTMLDocument.current();
        HTMLElement body = document.getBody();
        body.appendChild(document.createElement("h1").withText("Hello from Java"));
        HTMLElement list = document.createElement("ul", ul -> {
            for (String name : new String[] {"amphora", "krater", "kylix"}) {
                ul.withChild("li", li -> li.withText(name).withAttr("data-name", name));
            }
        });
        body.appendChild(list);
        NodeList<? extends HTMLElement> items = document.querySelectorAll("li");
        System.out.println(items.getLength() + " " + items.item(1).getAttribute("data-name"));
        System.out.println(list.getFirstChild().getParentNode() == list);
        System.out.println(list.getInnerHTML());
        Node text = list.getFirstChild().getFirstChild();
        System.out.println(text.getNodeName() + " " + text.getNodeValue());
        list.getStyle().setProperty("color", "rgb(1, 2, 3)");
        System.out.println(list.getStyle().getPropertyValue("color"));
        events(document, body);
        canvas(document, body);
        Window.current().getLocalStorage().setItem("key", "value");
        System.out.println(Window.current().getLocalStorage().getItem("key") + " "
                + Window.current().getLocalStorage().getItem("none"));
        Window.requestAnimationFrame(time -> {
            System.out.println("frame " + (time > 0));
            System.out.println("done");
        });
        System.out.println("main ends");
    }

    private static void events(HTMLDocument document, HTMLElement body) {
        HTMLButtonElement button = (HTMLButtonElement) document.createElement("button");
        body.appendChild(button);
        EventListener<Event> listener = event -> {
            clicks++;
            System.out.println(event.getType() + " " + (event.getTarget() == button));
        };
        button.addEventListener("click", listener);
        button.click();
        button.removeEventListener("click", listener);
        button.click();
        Registration registration =
                button.onClick((MouseEvent event) -> System.out.println("button " + event.getButton()));
        button.click();
        registration.dispose();
        button.click();
        System.out.println(clicks);
        HTMLInputElement input = (HTMLInputElement) document.createElement("input");
        input.setValue("typed");
        System.out.println(input.getValue() + " " + input.isChecked());
    }

    private static void canvas(HTMLDocument document, HTMLElement body) {
        HTMLCanvasElement canvas = (HTMLCanvasElement) document.createElement("canvas");
        canvas.setWidth(20);
        canvas.setHeight(10);
        body.appendChild(canvas);
        CanvasRenderingContext2D context = (CanvasRenderingContext2D) canvas.getContext("2d");
        context.setFillStyle("#ff8000");
        context.fillRect(5, 0, 10, 10);
        ImageData data = context.getImageData(0, 0, 20, 10);
        System.out.println(data.getWidth() + " " + data.getData().get(4 * 4) + " "
                + data.getData().get(4 * 10) + " " + data.getData().get(4 * 10 + 1));
        System.out.println(context.measureText("abc").getWidth() > 0);
    }
}
