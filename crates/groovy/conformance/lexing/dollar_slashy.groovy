def name = 'Ann'
def s = $/
Hello $name
dollar: $$ and slash: $/ /
C:\dir\file
"quoted" 'single'
${1 + 1}
/$
println s
println $/a\nb/$
println $/$$name/$
