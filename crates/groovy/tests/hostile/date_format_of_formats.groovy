while (true) new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ").parse('2020-01-01T00:00:00.000+0000')
