println 'a\r\nb\rc'.normalize().collect { (int) (it as char) }
println 'a\tb'.expand() + '|'
println 'a\tb'.expand(4) + '|'
println 'a       b'.unexpand().replace('\t', 'T')
println 'abc'.tr('a-c', 'A-C')
println 'hello'.tr('el', 'ip')
println 'hello'.tr('a-y', 'b-z')
