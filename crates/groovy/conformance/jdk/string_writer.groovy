def w = new StringWriter()
w << 'a' << 1
w.write('b')
w.append('c')
println(w.toString())
def p = new PrintWriter(w)
p.println('line')
p.print(5)
p.flush()
println(w)
new StringReader('x\ny').eachLine { println "> $it" }
println(new StringReader('text').text)
