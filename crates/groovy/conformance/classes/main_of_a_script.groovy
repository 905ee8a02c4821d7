static void main(String[] args) { println 'smain' }
