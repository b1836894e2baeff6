package org.lingtouyan.access;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of passwords, locks and sessions. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PasswordRules.class, LockRules.class, SessionRules.class})
class AccessRules {}
