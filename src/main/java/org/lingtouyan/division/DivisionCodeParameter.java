package org.lingtouyan.division;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Lets a path or a request parameter be a division code. */
@Component
class DivisionCodeParameter implements Converter<String, DivisionCode> {

    @Override
    public DivisionCode convert(String text) {
        return DivisionCode.parse(text);
    }
}
