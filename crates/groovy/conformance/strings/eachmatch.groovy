'a1b22c333'.eachMatch(/\d+/) { println it }
'k=v;x=y'.eachMatch(/(\w)=(\w)/) { println it }
'k=v;x=y'.eachMatch(/(\w)=(\w)/) { all, k, v -> println "$all $k $v" }
println 'k=v;x=y'.find(/\w=/)
println 'k=v;x=y'.find(/(\w)=(\w)/) { all, k, v -> v + k }
println 'k=v;x=y'.findAll(/(\w)=(\w)/) { all, k, v -> v + k }
println 'k=v'.find(/zz/)
println 'abc'.matches('[a-c]+')
println 'abc'.matches('[a-b]')
