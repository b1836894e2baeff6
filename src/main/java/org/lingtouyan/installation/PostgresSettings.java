package org.lingtouyan.installation;

import java.util.LinkedHashMap;
import java.util.Map;

/** How our own PostgreSQL is set: durable before fast, loopback only, sized for a machine with 8 GiB or more. */
final class PostgresSettings {

    private PostgresSettings() {}

    static Map<String, String> of(int port, String archiveCommand) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("port", String.valueOf(port));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "60");
        settings.put("shared_buffers", "512MB");
        settings.put("effective_cache_size", "4GB");
        settings.put("work_mem", "32MB");
        settings.put("maintenance_work_mem", "256MB");
        settings.put("max_wal_size", "4GB");
        settings.put("checkpoint_timeout", "15min");
        settings.put("wal_compression", "on");
        settings.put("random_page_cost", "1.1");
        // short statements over many small tables: compiling them costs more than it saves
        settings.put("jit", "off");
        // details and contexts of errors may quote a row, and logs hold no private data
        settings.put("log_error_verbosity", "terse");
        settings.put("timezone", "Asia/Shanghai");
        // a change of the last minutes may be lost with the disk, none with the process
        settings.put("archive_mode", "on");
        settings.put("archive_timeout", "5min");
        settings.put("archive_command", archiveCommand);
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        return settings;
    }
}
