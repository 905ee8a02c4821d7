def grid = (0..2).collect { [0] * 3 }
grid[1][1] = 5
println(grid)
def bad = [[0] * 2] * 2
bad[0][0] = 1
println(bad)
println(grid.collect { it.join(' ') }.join('\n'))
println(grid.transpose()[1])
println(grid*.sum())
println(grid.flatten().max())
