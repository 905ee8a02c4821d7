println('a' ==~ /((a{1000}){1000}){1000}/)
while (true) { }
