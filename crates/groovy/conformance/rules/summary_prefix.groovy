def key = 'WH-5'
def summary = 'Fix door'
def prefixed = summary.startsWith("[$key]") ? summary : "[$key] $summary"
println(prefixed)
println(prefixed.replaceFirst(/^\[[A-Z]+-\d+\]\s*/, ''))
println((prefixed =~ /^\[(.+?)\]/)[0][1])
println(summary.take(255).padRight(10, '.'))
println(summary.length() > 5 ? summary[0..4] + '…' : summary)
println("${summary} (${key})".toString().size())
