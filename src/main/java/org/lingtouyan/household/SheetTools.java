package org.lingtouyan.household;

import org.springframework.stereotype.Component;

/** What rows of a sheet need to become rows of the register. */
@Component
record SheetTools(PrivateFields privateFields, PersonWriting persons) {}
