class Service { def run() { helper() }; private helper() { throw new UnsupportedOperationException('not yet') } }
new Service().run()
