#!/usr/bin/env groovy
// line comment
/* block
   comment */ println 'a' // trailing
/** groovydoc */
def x = 1 /* inside */ + 2
println x
println "not // a comment"
println 'not /* a */ comment'
