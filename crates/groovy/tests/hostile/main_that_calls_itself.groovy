class Endless { static void main(String[] args) { main(args) } }
