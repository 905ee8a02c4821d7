println 'before'
throw new IllegalStateException('stop here')
println 'after'
