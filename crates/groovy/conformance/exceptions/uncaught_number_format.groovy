println 'abc'.toInteger()
