class Main { static void main(String[] args) { main(args) } }
