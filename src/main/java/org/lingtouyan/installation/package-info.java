/**
 * What runs on this machine: the home folder, our own PostgreSQL and its migrations, secrets, the first start,
 * and whether the server is ready.
 */
@NullMarked
package org.lingtouyan.installation;

import org.jspecify.annotations.NullMarked;
