try {
    println('a' ==~ /((a{1000}){1000}){1000}/)
} catch (Exception refused) { }
while (true) { }
