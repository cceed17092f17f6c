// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package library;

import java.beans.IndexedPropertyChangeEvent;
import java.beans.PropertyChangeEvent;
import java.beans.PropertyChangeListener;
import java.beans.PropertyChangeListenerProxy;
import java.beans.PropertyChangeSupport;
import java.beans.PropertyVetoException;
import java.beans.VetoableChangeListener;
import java.beans.VetoableChangeListenerProxy;
import java.beans.VetoableChangeSupport;

/** Listeners to the properties of a bean: all or one by name, indexed ones, those that object. */
public class ChangeListeners {
    private static final class Thermostat {
        private final PropertyChangeSupport changes = new PropertyChangeSupport(this);
        private final VetoableChangeSupport vetoes = new VetoableChangeSupport(this);
        private int degrees = 20;

        void setDegrees(int value) throws PropertyVetoException {
            vetoes.fireVetoableChange("degrees", degrees, value);
            int old = degrees;
            degrees = value;
            changes.firePropertyChange("degrees", old, value);
        }

        @Override
        public String toString() {
            return "thermostat";
        }
    }

    private static String text(PropertyChangeEvent event) {
        String index = event instanceof IndexedPropertyChangeEvent indexed ? "[" + indexed.getIndex() + "]" : "";
        return event.getSource() + "." + event.getPropertyName() + index + ": " + event.getOldValue() + " -> "
                + event.getNewValue();
    }

    private static void changes(Thermostat bean) throws PropertyVetoException {
        PropertyChangeListener all = event -> System.out.println("all " + text(event));
        PropertyChangeListener one = event -> System.out.println("one " + text(event));
        bean.changes.addPropertyChangeListener(all);
        bean.changes.addPropertyChangeListener("degrees", one);
        bean.changes.addPropertyChangeListener(new PropertyChangeListenerProxy("name", one));
        bean.changes.addPropertyChangeListener(null);
        bean.setDegrees(21);
        bean.setDegrees(21);
        bean.changes.firePropertyChange("name", null, "hall");
        bean.changes.firePropertyChange("name", null, null);
        bean.changes.firePropertyChange("on", false, true);
        bean.changes.fireIndexedPropertyChange("week", 3, "warm", "cold");
        System.out.println(bean.changes.hasListeners("degrees") + " " + bean.changes.hasListeners("other") + " "
                + bean.changes.getPropertyChangeListeners("name").length);
        for (PropertyChangeListener listener : bean.changes.getPropertyChangeListeners()) {
            System.out.println(listener instanceof PropertyChangeListenerProxy proxy ? proxy.getPropertyName() : "for all");
        }
        bean.changes.removePropertyChangeListener(all);
        bean.changes.removePropertyChangeListener("name", one);
        bean.setDegrees(22);
        System.out.println(bean.changes.hasListeners(null) + " " + bean.changes.getPropertyChangeListeners().length);
    }

    private static void vetoes(Thermostat bean) throws PropertyVetoException {
        VetoableChangeListener limit = event -> {
            System.out.println("asked " + text(event));
            if ((Integer) event.getNewValue() > 30) {
                throw new PropertyVetoException("too hot", event);
            }
        };
        bean.vetoes.addVetoableChangeListener("degrees", limit);
        bean.vetoes.addVetoableChangeListener(new VetoableChangeListenerProxy("other", limit));
        bean.setDegrees(25);
        try {
            bean.setDegrees(40);
        } catch (PropertyVetoException e) {
            System.out.println(e.getMessage() + ": " + text(e.getPropertyChangeEvent()));
        }
        System.out.println(bean.degrees + " " + bean.vetoes.getVetoableChangeListeners().length);
    }

    public static void main(String[] args) throws PropertyVetoException {
        Thermostat bean = new Thermostat();
        changes(bean);
        vetoes(bean);
        System.out.println(new PropertyChangeEvent("source", "name", 1, 2));
        try {
            new PropertyChangeSupport(null);
        } catch (NullPointerException e) {
            System.out.println("no source");
        }
    }
}
