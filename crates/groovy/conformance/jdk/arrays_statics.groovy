int[] a = [3, 1, 2]; Arrays.sort(a)
println a
println Arrays.toString(a)
println Arrays.asList(1, 2)
println Arrays.copyOf(a, 5)
println Arrays.copyOfRange(a, 1, 2)
println Arrays.equals(a, [1, 2, 3] as int[]); Arrays.fill(a, 7)
println a
println Arrays.binarySearch([1, 2, 3] as int[], 2)
println Arrays.hashCode([1, 2] as int[])
println Arrays.deepToString([[1], [2]] as Object[])
println Arrays.stream([1, 2] as int[]).sum()
println Arrays.deepEquals([[1]] as Object[], [[1]] as Object[])
println Arrays.asList(1, 2).class; Arrays.setAll(a) { it * 2 }
println a; String[] s = ['b', 'a']; Arrays.sort(s)
println s; Arrays.sort(s, Collections.reverseOrder())
println s
println Arrays.compare([1] as int[], [2] as int[])
println Arrays.mismatch([1, 2] as int[], [1, 3] as int[]); int[] r = [5, 4, 3, 2]; Arrays.sort(r, 1, 3)
println r; Arrays.fill(r, 0, 2, 9)
println r; Arrays.parallelPrefix(r) { x, y -> x + y }
println r
