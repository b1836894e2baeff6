package org.lingtouyan.operating;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OperatingConfiguration {

    @Bean
    PrometheusMeterRegistry measures() {
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }
}
