class A implements GroovyInterceptable { def invokeMethod(String n, args) { foo() } }
new A().bar()
