def größe = 5
def π = 3.14
println größe + π
def m = [ключ: 'значение', 'мой ключ': 2]
println m.ключ
println m.'мой ключ'
println '日本語'.size() + '日本語'[1]
println "→ $größe ←"
