println List.of(1, 2)
println List.copyOf([1])
println Set.of(1)
println Set.copyOf([1, 1])
println Map.of('a', 1)
println Map.entry('a', 1)
println Map.ofEntries(Map.entry('a', 1))
println Map.copyOf([a: 1])
try { List.of(1) << 2 } catch (e) { println e.class.name }
try { List.of(null) } catch (e) { println e.class.name }
println new ArrayList([1])
println new HashMap(a: 1)
println new LinkedHashSet([1])
println new AbstractMap.SimpleEntry('a', 1)
println new ArrayDeque([1]); def e = new AbstractMap.SimpleImmutableEntry('a', 1)
println e
println Map.Entry.comparingByKey().class != null
println Comparator.comparing { it }.class != null
println new Locale('de').language
println Locale.US
println Locale.GERMANY.country
println Locale.forLanguageTag('fr-FR')
println Locale.default
println Locale.US.toLanguageTag()
println Locale.US.getDisplayCountry()
println Locale.US.getDisplayLanguage()
println Locale.US.ISO3Country
println Locale.US.ISO3Language
println Locale.US.displayName
println Locale.US.variant
println Locale.US.script
println TimeZone.getTimeZone('UTC').ID
println UUID.fromString('00000000-0000-0000-0000-000000000001')
println System.lineSeparator()
println System.getenv('NOPE')
println System.identityHashCode(1) != null
println System.nanoTime() > 0
println System.currentTimeMillis() > 0
println System.getProperty('user.timezone')
