package org.lingtouyan.indicator;

import org.lingtouyan.shared.Month;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Lets a request parameter be a month. */
@Component
class MonthParameter implements Converter<String, Month> {

    @Override
    public Month convert(String text) {
        return Month.parse(text);
    }
}
