//! Numbers, texts, flags, dates.

pub const INTS: &[&str] = &[
    "(#I + #I)", "(#I - #I)", "(#I * #I)", "#I.intdiv(#I ?: 2)", "(#I % (#I ?: 7))", "(#I & #I)", "(#I | #I)", "(#I ^ #I)", "(#I << #i)",
    "(#I >> #i)", "(#I >>> #i)", "(~#I)", "#L.size()", "#T.length()", "#T.size()", "#M.size()", "(-#I)", "(+#I)",
    "#L.count { #E }", "#T.count(#t)", "#T.indexOf(#t)", "#T.lastIndexOf(#t)", "#L.indexOf(#A)", "(#I <=> #I)", "(#T <=> #T)",
    "(#N <=> #N)", "(#N as int)", "#N.intValue()", "((int) #N)", "(#T as Integer)", "#T.toInteger()", "#L.sum { it.toString().size() }",
    "#I.abs()", "Math.max(#I, #I)", "Math.min(#I, #I)", "Math.abs(#I)", "Integer.parseInt(#T)", "Integer.valueOf(#I)",
    "#L.findIndexOf { #E }", "#R.size()", "#I.plus(#I)", "#I.multiply(#I)", "#I.compareTo(#I)", "#T.compareTo(#T)", "Math.floorMod(#I, #I)",
    "Integer.compare(#I, #I)", "#I.next()", "#I.previous()", "#M.count { k, v -> v }", "#d.year", "#d.month",
    "Integer.bitCount(#I)", "Integer.MAX_VALUE", "Integer.MIN_VALUE", "(#A as String).size()", "(('a' as char) + #I)",
    "#L.inject(0) { acc, x -> acc + 1 }", "(#N.toBigInteger() as int)", "#O.sum(#I)", "(#O <=> #O)", "#S.size()", "(#I as short)", "(#I as byte)",
    "#T.codePointAt(0)", "Integer.reverse(#I)", "Integer.signum(#I)", "Character.getNumericValue('7' as char)",
];

pub const NUMBERS: &[&str] = &[
    "(#N + #N)", "(#N - #N)", "(#N * #N)", "(#N / (#N ?: 3))", "(#N / #I)", "(#I / (#I ?: 4))", "(#N ** #i)", "(#I ** #i)", "#N.abs()",
    "[#N, #N].max()", "[#N, #I].min()", "(#N as BigDecimal)", "(#N as double)", "(#N as long)", "(#N as BigInteger)", "(#N as float)",
    "#N.setScale(#i, java.math.RoundingMode.HALF_UP)", "#N.toBigDecimal()", "#N.round()", "#N.round(#i)", "#N.trunc(#i)", "(-#N)",
    "#N.toDouble()", "#N.toLong()", "#N.doubleValue()", "#N.longValue()", "Math.round(#N)", "Math.floor(#N)", "Math.ceil(#N)", "Math.sqrt(#N)",
    "Math.pow(#N, #i)", "#L.average()", "(#T as BigDecimal)", "#T.toBigDecimal()", "#T.toDouble()",
    "#T.toLong()", "(#N % (#N ?: 5))", "#N.mod(#I ?: 3)", "#N.multiply(#N)", "#N.toBigDecimal().stripTrailingZeros()",
    "#N.toBigDecimal().scale()", "#N.toBigDecimal().precision()", "#N.toBigDecimal().negate()", "#N.toBigDecimal().remainder(#N ?: 2)",
    "#N.toBigInteger().gcd(#I.toBigInteger())", "#N.toBigInteger().mod(7G)", "Math.hypot(#I, 4)", "Math.abs(#N)", "Math.max(#N, #N)", "(#N + #I)",
    "(#I * #N)", "(#I - #N)", "new BigDecimal(#T)", "new BigInteger(#T)", "Double.parseDouble(#T)", "Long.parseLong(#T)",
    "BigDecimal.valueOf(#I)", "#N.toBigDecimal().divide(3.0, #i, java.math.RoundingMode.HALF_EVEN)", "#d.time", "(#I << 33)",
    "(5L << #I)", "(#N.toLong() >> #i)", "(#N.toLong() >>> #i)", "(#N.toLong() & 255)", "#N.floatValue()", "(#I as Long)", "(1.0 / #I)", "(#I / 1d)",
    "#N.power(#i)", "#N.minus(#N)", "(#N <=> #N)", "(#N).toString().toBigDecimal()",
];

pub const TEXTS: &[&str] = &[
    "(#T + #A)", "(#T * #i)", "(#T - #t)", "(#T - ~#r)", "#T.toUpperCase()", "#T.toLowerCase()", "#T.reverse()", "#T.trim()",
    "#T.replace(#t, #T)", "#T.padLeft(#i + 3, '*')", "#T.padRight(8)", "#T.center(9, '-')", "\"<${#A}>\"", "\"${#A}${#A}\"", "#L.join(#t)",
    "#T.take(#i)", "#T.drop(#i)", "#T.capitalize()", "#T.uncapitalize()", "#A.toString()", "#T.replaceAll(#r) { it.toString() * 2 }",
    "#T.replaceAll(#r, '_')", "#T.replaceFirst(#r, '<$0>')", "(#T ?: 'empty')", "#T[#i]", "#T[#i..#i]", "#T[0..<#i]", "#T[0, 1]", "#T.substring(#i)",
    "#T.substring(0, #i)", "#A.inspect()", "#T.tr('a-c', 'A-C')", "#T.stripIndent()", "#T.next()", "#T.previous()", "#T.concat(#T)", "#T.strip()",
    "#T.repeat(#i)", "#T.normalize()", "#T.tokenize(#t).join('|')", "#T.split(',').join('|')", "#T.split(#r).join('|')", "#T.dropRight(#i)",
    "#T.takeRight(#i)", "#T.takeWhile { it != 'c' }", "#T.dropWhile { it == 'a' }", "#T.collectReplacements { it == 'a' ? 'bb' : null }",
    "#T.eachMatch(#r) { }", "#T.findAll(#r).toString()", "#T.expand()", "#T.intern()",
    "String.valueOf(#A)", "String.format('%s|%5s', #A, #T)", "String.format('%d-%05d', #I, #I)", "String.format('%.2f', #N as double)",
    "String.format('%x %o', #I, #I)", "String.join(#t, ['a', 'b'])", "sprintf('%s %s', #A, #A)", "(#A as String)", "\"${#v} and ${#v}\".toString()",
    "#M.toString()", "#M.toMapString()", "#L.toListString()", "groovy.json.JsonOutput.toJson(#A)", "groovy.json.JsonOutput.prettyPrint('[1, {\"a\": 2}]')",
    "#L.toString()", "(#B ? #T : #T)", "#T.replace('a' as char, 'b' as char)", "#T.chars.collect { it }.join()", "#T.collect { it * 2 }.join()",
    "#L*.toString().join(',')", "new StringBuilder(#T).append(#A).reverse().toString()", "new StringBuilder(#T).insert(0, #A).toString()",
    "(#T =~ #r).replaceAll('!')", "((#T =~ #r) ? 'found' : 'none')", "#T.tokenize().toString()", "#T.encodeAsBase64 ?: '')", "#T.bytes.encodeBase64().toString()",
    "#T.md5()", "URLEncoder.encode(#T, 'UTF-8')", "Integer.toBinaryString(#I)", "Integer.toHexString(#I)", "Integer.toString(#I, 7)", "Long.toString(#I)",
    "#N.toString()", "#N.toBigDecimal().toPlainString()", "#O.toString()", "#d.format('yyyy-MM-dd HH:mm:ss')", "#A.getClass().simpleName", "#A.class.name",
    "(#T.isNumber() ? 'number' : 'text')", "\"\"\"multi #i\n  ${#I}\"\"\".toString()", "#T.denormalize()", "#T.unexpand()", "#T.toCharArray().toString()",
    "#T.minus(#t)", "#T.plus(#A)", "#T.multiply(2)", "#T.toList().reverse().join()", "#T.toSet().join()", "#T.lines().toList().join('/')",
    "\"${-> #A}\"", "\"a${#T}b\".length().toString()", "(#t + #t).padLeft(5)", "(#T.substringBefore ?: 'none')", "#T.takeBetween('a', 'c')",
    "#T.takeAfter(#t)", "#T.takeBefore(#t)", "#T.isBlank().toString()", "#T.stripMargin()", "#T.readLines().toString()", "#T.asBoolean().toString()",
];

pub const FLAGS: &[&str] = &[
    "(#N < #I)", "(#N <= #N)", "(#I > #N)", "(#I >= #I)", "(#N == #I)", "(#N != #N)", "(#A == #A)", "(#A != #A)", "(#I == #N)", "(#T == #T)",
    "(#B && #B)", "(#B || #B)", "(!#B)", "(#A in #L)", "(#A in #M)", "(#A in #S)", "(#A in #R)", "(#T ==~ #r)", "(#A as boolean)", "#L.any { #E }",
    "#L.every { #E }", "(#A instanceof #Y)", "(#A !instanceof #Y)", "(#A !in #L)", "#T.contains(#t)", "#T.startsWith(#t)", "#T.endsWith(#t)", "#T.isEmpty()",
    "#L.isEmpty()", "#L.contains(#A)", "#M.containsKey(#t)", "#M.containsValue(#A)", "#T.isNumber()", "#T.isInteger()", "#T.equalsIgnoreCase(#T)",
    "#L.containsAll(#L)", "#L.disjoint(#L)", "#A.equals(#A)", "#M.any { k, v -> v }", "#M.every { k, v -> v }", "(#L == #L)", "(#M == #M)", "(#S == #S)",
    "(#R == #L)", "(#T <= #T)", "(#T > #T)", "#R.contains(#I)", "#R.containsWithinBounds(#I)", "(#I.equals(#N))", "(#T.equals(#T))", "(#A === #A)", "(#O == #O)",
    "#A.asBoolean()", "#S.contains(#A)", "#L.add(#A)", "#S.add(#A)", "(#A ? true : false)", "(!(#A))", "#T.matches(#r)", "#T.isBigDecimal()", "#T.toBoolean()",
    "(#Y.isInstance(#A))", "#d.before(#d)", "(#d < #d)", "(#B ^ #B)", "(#B & #B)", "(#B | #B)", "#A?.toString()?.asBoolean()",
    "(#N.toBigDecimal().equals(#N.toBigDecimal()))", "(#A.is(#A))", "((#I <=> #I) == 0)", "#L.equals(#L)", "#B.toString().toBoolean()", "#M.isEmpty()",
];

pub const REGEXES: &[&str] = &["/a/", "/[a-c]+/", "/(\\w)(\\w*)/", "/\\d+/", "/(?i)hello/", "/\\b\\w/", "/(a)|(b)/", "/[A-Z]/", "/(?=b)/"];

pub const DATES: &[&str] = &[
    "(#d + #i)", "(#d - #i)", "#d.clearTime()", "#d.next()", "#d.previous()", "Date.parse('yyyy-MM-dd HH:mm', '2023-12-31 23:59')", "new Date(#i * 86400000L)",
    "#d.copyWith(year: 2020)", "#d.toCalendar().time",
];
