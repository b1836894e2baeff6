package org.lingtouyan.installation;

import java.util.Map;

/** Where the database is and the three accounts that use it: owner (migrations), web (requests), worker (counting). */
record Database(String url, String ownerPassword, String webPassword, String workerPassword) {

    static final String OWNER = "lingtouyan_owner";
    static final String WEB = "lingtouyan_web";
    static final String WORKER = "lingtouyan_worker";

    Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", WEB,
                "spring.datasource.password", webPassword,
                "lingtouyan.database.owner.username", OWNER,
                "lingtouyan.database.owner.password", ownerPassword,
                "lingtouyan.database.worker.username", WORKER,
                "lingtouyan.database.worker.password", workerPassword);
    }
}
