// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;

/** Currency: by code and by country, digits, symbols of the locales that are there. */
public class Currencies {
    public static void main(String[] args) {
        for (String code : new String[] {"USD", "EUR", "JPY", "KWD", "XAU", "XXX", "CHF", "CLF", "HRK"}) {
            Currency c = Currency.getInstance(code);
            System.out.println(c + " " + c.getDefaultFractionDigits() + " " + c.getNumericCode() + " " + c.getNumericCodeAsString() + " " + c.getSymbol(Locale.US) + " "
                    + c.getSymbol(Locale.ROOT) + " " + c.getDisplayName(Locale.US) + " " + (c == Currency.getInstance(code)));
        }
        for (String country : new String[] {"US", "DE", "JP", "CH", "GB", "AQ", "BR", "IN"}) {
            attempt(country, () -> Currency.getInstance(new Locale("", country)));
        }
        for (String bad : new String[] {"", "usd", "XYZ", "EU", "EURO"}) {
            attempt(bad, () -> Currency.getInstance(bad));
        }
        attempt("no country", () -> Currency.getInstance(Locale.ENGLISH));
        attempt("no such country", () -> Currency.getInstance(new Locale("en", "ZZ")));
        attempt("null", () -> Currency.getInstance((String) null));
        Set<Currency> all = Currency.getAvailableCurrencies();
        System.out.println(all.size() > 150 && all.contains(Currency.getInstance("SEK")));
    }
}
