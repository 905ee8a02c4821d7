println "Hello, ${["Ada", "Grace"].join(" and ")}!"
