class A { static void main(String[] args) { println 'main'; println args.length } }
