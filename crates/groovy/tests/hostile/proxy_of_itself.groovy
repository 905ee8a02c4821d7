def p = new groovy.util.Proxy(); p.wrap(p); p.anything()
