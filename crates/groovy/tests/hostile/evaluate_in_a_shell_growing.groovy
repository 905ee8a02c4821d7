def shell = new GroovyShell(new Binding(list: [1]))
while (true) shell.evaluate('list.addAll(list)')
