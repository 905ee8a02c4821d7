class class_named_after_its_file {
  static int runs = 0
  static void main(String[] args) {
    println "run ${++runs}"
    println new class_named_after_its_file().hello('file')
    println this.name
  }
  String hello(who) { "hello $who" }
}
