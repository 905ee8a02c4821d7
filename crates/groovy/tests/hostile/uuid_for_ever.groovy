while (true) UUID.randomUUID().toString()
