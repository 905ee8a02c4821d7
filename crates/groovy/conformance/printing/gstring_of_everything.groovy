def l = [1, 'a', null]
def m = [k: 'v']
println "$l $m ${1..3} ${2.50} ${1d} ${null} ${true} ${'c' as char} ${new Date(0)}"
println "${[1, 2] as int[]} ${[] as Set}"
println "${String} ${Integer.name}"
println "${l} and ${m.k} and ${m}"
println "a" + l + m + 1.50 + null
