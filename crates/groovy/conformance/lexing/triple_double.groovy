def n = 5
def s = """one ${n}
two $n
"quoted" ""x""
\tthree"""
println s
println """
  indented
""".trim()
println """a\
b"""
