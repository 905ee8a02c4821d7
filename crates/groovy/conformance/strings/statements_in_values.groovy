// Several statements between the braces of a string are a closure that is called.
println "${1; 2}"
println "${def half = 1; half + 1}"
println "${if (true) 'yes' else 'no'}"
println "${return 3}|${}|${ }"
println "${
    def parts = ['a', 'b']
    parts.join('-')
}"
println "${for (i in 1..2) { print i }}"
def outer = 4
println "${def doubled = outer * 2; "<${doubled; doubled + 1}>"}"
println "${[1, 2].collect { def twice = it * 2; twice }}"
def lazy = "${-> outer++; outer}"
println "$lazy $lazy"
