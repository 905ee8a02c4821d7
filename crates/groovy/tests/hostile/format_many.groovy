while (true) String.format('%1000s' * 100, *(1..100))
