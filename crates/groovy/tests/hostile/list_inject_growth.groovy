(1..100).inject([0]) { a, b -> a + a }
