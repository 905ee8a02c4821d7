//! Lists, sets, maps, ranges, and the closures that walk them.

pub const ITS: &[&str] = &[
    "it", "it.toString()", "it == #A", "[it, #I]", "\"<$it>\"", "it?.toString()?.size()", "it ?: #A", "it instanceof #Y", "it in #L", "it as String",
    "(it ? #A : #A)", "it.inspect()", "[(it): 1]", "it != null && it != #A", "#A", "it == it", "\"${it}\".length() > #i", "it.equals(#A)", "[it, it]",
    "(it instanceof Number ? it + 1 : it)", "\"$it\" + #T", "(it as boolean)", "it.is(it)", "[k: it]", "(it instanceof CharSequence ? it.size() : 0)",
];

pub const CLOSURES: &[&str] = &[
    "{ #E }", "{ x -> #A }", "{ x -> x.toString() + #T }", "{ #E } >> { #E }", "{ #E } << { #E }", "{ x, y = #A -> [x, y] }.curry(#A)", "{ a, b -> [a, b] }.rcurry(#A)",
    "{ #E }.memoize()", "#L.&contains", "{ Object... xs -> xs.length }", "{ #D x -> x }", "{ List x -> x.size() }", "{ String x -> x.size() }",
    "{ x -> def y = x; y }", "{ if (it) #A else #A }", "{ return #E }", "{ x -> switch (x) { case #I: return 'i'; case #T: return 't'; default: return x } }",
    "{ (#E) }.clone()", "{ a, b = a -> \"$a$b\" }", "{ it -> it }", "{ Number x -> x + 1 }", "{ x -> { y -> [x, y] }(#A) }",
];

pub const LISTS: &[&str] = &[
    "(#L + #A)", "(#L + #L)", "(#L - #A)", "(#L - #L)", "#L.collect { #E }", "#L.collect #C", "#L.findAll { #E }", "#L.findAll()", "#L.reverse()", "#L.unique(false)",
    "#L.unique()", "#L.take(#i)", "#L.drop(#i)", "#L.collate(#i)", "#L.collate(2, 1)", "#L.collate(2, false)", "#L.flatten()",
    "#L.sort(false) { it.toString() }", "#L.sort()", "#L.sort(false)", "#L.toSorted()", "#L.sort { a, b -> b.toString() <=> a.toString() }", "#L.groupBy { #E }.values().toList()",
    "(#L * #i)", "#T.split(',').toList()", "#T.toList()", "#T.tokenize(',')", "#M.collect { k, v -> \"$k$v\" }", "#M.collect { it }", "[#A, #A]", "[#A, #A, #A]",
    "[*#L, #A]", "[*#R]", "#R.toList()", "#L*.toString()", "#L*.getClass()*.simpleName", "#L.inject([]) { acc, x -> [x] + acc }", "#L.indexed().collect { i, x -> [i, x] }",
    "#L.eachWithIndex { x, i -> }", "#L.each { }", "#L.tail()", "#L.init()", "#L[#i..#i]", "#L[0, 1]", "#L[#R]", "#L.plus(#i, #L)",
    "#L.intersect(#L)", "(#L & #L)", "(#L | #L)", "#L.collectMany { [#E, 1] }", "#L.findResults { #E }", "(#L.combinations ?: [])",
    "[#L, #L].combinations()", "[#L, #L].transpose()", "(#L.partition ?: [])", "#L.split { #E }", "#L.grep(#Y)", "#L.grep(#A)", "#L.grep { #E }", "#L.takeWhile { #E }",
    "#L.dropWhile { #E }", "#L.toSet().toList()", "#L.asImmutable()", "#L.asUnmodifiable()", "(#L as Set).toList()", "#L.swap(0, 1)", "#L.tap { add(#A) }", "#L.tap { remove(#A) }",
    "#L.tap { it << #A }", "#L.with { [first(), last()] }",
    "#L.countBy { #E }.toString().toList()", "#L.collectEntries { [(it): #E] }.keySet().toList()", "#L.inject { a, b -> [a, b] }", "#L.indices.toList()",
    "#L.join(#t).toList()", "#L.iterator().toList()", "#L.listIterator().collect { it }", "#L.stream().map { #E }.toList()", "#L.takeRight(#i)",
    "#L.multiply(2)", "#L.reverseEach { }", "#L.flatten { #E }", "#L.minus(#A)", "#M.keySet().toList()", "#M.values().toList()", "#M.entrySet().toList()", "#M*.key", "#M*.value",
    "#R.collect { #E }", "#R.step(2)", "#R.findAll { #E }", "#S.toList()", "#S.collect { #E }", "#S.sort()",
    "#L?.collect { it }", "#L.a", "#L*.a", "(#L as LinkedList)", "(#L as Object[]).toList()",
    "([1, 2, 3] as int[]).collect { #E }", "(#L as String[]).toList()", "new ArrayList(#L)", "Arrays.asList(#A, #A)",
    "#L.chop(1, 1)", "#L.toUnique()", "#L.findIndexValues { #E }",
    "(#T =~ #r).collect { it }", "#T.findAll(#r)", "#T.chars.toList()", "#T.collect { #E }", "(#T as char[]).toList()", "#T.split(#r).toList()", "#T.readLines()", 
    "#L.collectNested { #E }", "#L.sort { -it }", "#L.groupBy({ #E }, { #E }).toString().toList()",
];

pub const SETS: &[&str] = &[
    "(#L as Set)", "#L.toSet()", "(#S + #A)", "(#S - #A)", "(#S + #L)", "#S.findAll { #E }", "#S.collect { #E }.toSet()", "(#S & #S)", "(#S | #L)", "#S.tap { add(#A) }",
    "(#L as TreeSet)", "(#L as HashSet)", "#S.intersect(#L)", "#S.plus(#S)", "#S.minus(#S)", "#L.collect(new TreeSet()) { #E }", "#L.collect([] as Set) { #E }",
    "#S.grep(#Y)", "new LinkedHashSet(#L)", "new HashSet(#L)", "(#S.collectMany { [it, it] } as Set)",
];

pub const MAPS: &[&str] = &[
    "(#M + #M)", "(#M - #M)", "#M.collectEntries { k, v -> [v.toString(), k] }", "#M.findAll { k, v -> v }", "#M.findAll { it.value }", "#M.sort { x, y -> y.key.toString() <=> x.key.toString() }", "#M.sort()",
    "#L.groupBy { #E }", "#L.countBy { #E }", "[p: #A, q: #A]", "[(#A): #A]", "[*: #M, z: #A]", "#M.collectEntries { [(it.key): it.value.toString()] }", "#L.collectEntries { [(it.toString()): it] }", "#L.collectEntries { [it, #E] }",
    "#M.subMap(['a', 'b'])", "#M.withDefault { #A }.tap { it.zz }", "#M.tap { a = #A }", "#M.tap { put('n', #A) }", "#M.tap { it['k'] = #A }", "#M.tap { remove(#t) }", "#M.each { k, v -> }", "#M.eachWithIndex { e, i -> }", "#M.plus(a: #A)",
    "#M.groupBy { k, v -> v.getClass().simpleName }", "#M.countBy { it.value }", "#M.inject([:]) { acc, e -> acc + [(e.value): e.key] }", "#M.collect { [it.key, it.value] }.collectEntries()",
    "#M.a.b", "#M.asImmutable()", "#M.take(#i)", "#M.drop(#i)",
    "#M.sort { it.value }", "#M.sort { -it.value }", "#M.sum { it.value }", "(#M as TreeMap)", "(#M as HashMap)", "new LinkedHashMap(#M)", "new HashMap(#M)",
    "#M.keySet()", "#M.entrySet()", "#M.tap { clear() }",
    "#M.groupBy({ it.value }, { it.key })", "#M.toSorted { it.key.toString() }", "#M.reverseEach { }",
    "new groovy.json.JsonSlurper().parseText('{\"a\": [1, 2.5, null, true], \"b\": {\"c\": \"d\"}}')", "[a: #A, 'b c': #A, (#I): #A]", "#M.dropWhile { k, v -> v }", "#M.takeWhile { k, v -> v }",
];

pub const RANGES: &[&str] = &[
    "(1..#i)", "(#i..3)", "(0..<#i)", "(#i<..3)", "('a'..#t)", "#R.reverse()", "(1.0..3.5)",
   
];

/// What collections give that may be of any class: only shown, not built upon.
pub const LOOSE: &[&str] = &[
    "#L.head()", "#L[#i]", "#L.findResult { #E }", "#L.first()", "#L.last()", "#L.find { #E }", "#L.max { #E }", "#L.min { #E }", "#L.max { a, b -> a <=> b }", "#L.sum { #E }", "#L.sum(#A)", "#L.removeAll { #E }", "#L.retainAll { #E }", "#L.getAt(#i)", "#L.get(#i)", "#L.removeAt(#i)", "#L.remove(#i)", "#L.pop()", "#L.push(#A)", "#L.add(#i, #A)", "#L.addAll(#L)", "#L.set(#i, #A)", "#L.putAt(#i, #A)", "#L.contains(#A)", "#L.every()", "#L.any()", "#L.count(#A)", "#L.min()", "#L.max()", "#L.indexOf(#A)", "#L.lastIndexOf(#A)", "#T.eachWithIndex { c, i -> }", "#S.sort { it.toString() }", "#M.max { it.key.toString() }", "#M.min { it.value.toString() }", "#M.find { it.value }", "#M.find { k, v -> v == #A }", "#M.get(#t)", "#M[#t]", "#M.a", "#M?.a?.b", "#M.get(#t, #A)", "#M.getOrDefault(#t, #A)", "#M.entrySet().first()", "#M.any { it.value }", "#M.every { it.key }", "#M.min { a, b -> a.key <=> b.key }", "#M.putIfAbsent('a', #A)", "#M.computeIfAbsent('q') { #E }", "#M.merge('a', 1) { x, y -> [x, y] }", "#M.findResult { k, v -> v }", "#M.findResults { it.value }", "#M.collectMany { k, v -> [k, v] }", "#M.keySet()", "#M.values()", "#M.entrySet()", "#M.isCase('a')", "#M.removeAll { k, v -> v }", "#M.retainAll { k, v -> v }", "#M.grep { it.value }", "#M.inject { a, b -> a }", "#M.withDefault { k -> k * 2 }['abc']", "#M.getAt(#t)", "#M.containsKey(#t)", "(#I..#I).take(5)", "#R.reverse()", "#R.toSet()", "(0..10).step(#i)", "(0..#i).collect { #E }", "#R.from", "#R.to", "#R[#i]", "#R.sum()", "#R.inject { a, b -> a }", "#R.min()", "#R.max()", "('x'..'z').collect { #E }", "#R.take(#i)", "#R.collate(2)", "#R.isReverse()", "#R.indexOf(#I)", "(1..3).plus(#A)", "(10..1).step(3)", "(#R + #L)", "(#R - 2)", "#L.sum()", "#L.max()", "#L.min()", "(#A + #T)", "#T.find(#r)", "#T.find(#r) { m -> m.toString() + '!' }", "#O.b", "#T.tokenize(',')[0]",
];
