package org.lingtouyan.access;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers who may see what and why: from the posts themselves, which are what the database goes by. */
@Service
class Permissions {

    private final PermissionTable table;

    Permissions(PermissionTable table) {
        this.table = table;
    }

    @Transactional(readOnly = true)
    public List<Permission> list(PermissionQuestion question, int limit) {
        try (var found = table.stream(question)) {
            return found.limit(limit).toList();
        }
    }

    @Transactional(readOnly = true)
    public void each(PermissionQuestion question, Consumer<Permission> row) {
        try (var found = table.stream(question)) {
            found.forEach(row);
        }
    }
}
