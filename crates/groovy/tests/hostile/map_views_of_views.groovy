def s = [a: 1]
while (true) s = s.asUnmodifiable().withDefault { 1 }.keySet().asUnmodifiable().collectEntries { [it, s] }
