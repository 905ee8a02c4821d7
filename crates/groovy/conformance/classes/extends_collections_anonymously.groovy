abstract class Shape { String name; Shape(String n) { name = n } ; abstract double area() ; String toString() { "$name: ${area()}" } }
def sq = new Shape('sq') { double side = 2; double area() { side * side } }
println sq
def mk(double r) { new Shape('c') { double area() { 3 * r * r } } }
println mk(2)
def list = (1..3).collect { n -> new Shape("s$n") { double area() { n } } }
println list
int counter = 0
def inc = new Runnable() { void run() { counter++ } }
inc.run(); inc.run()
println counter
def o = new Object() { def x = 5; def getY() { x + 1 } ; def z(int q) { q * x } }
println o.x + o.y + o.z(3)
println o.class.name.contains('$')
def cmp = new Comparator<String>() { @Override int compare(String a, String b) { a.length() <=> b.length() } }
println(['ccc', 'a', 'bb'].sort(cmp))
def it = new Iterable<Integer>() { Iterator<Integer> iterator() { [1, 2, 3].iterator() } }
println it.collect { it * 2 }
def l = new ArrayList<Integer>() { boolean add(Integer i) { super.add(i * 2) } }
l.add(3); println l
def m = new LinkedHashMap<String, Integer>(16, 0.75f, true) { boolean removeEldestEntry(Map.Entry e) { size() > 2 } }
m.a = 1; m.b = 2; m.get('a'); m.c = 3; println m
def d = new HashMap() {{ put('k', 'v') }}
println d
