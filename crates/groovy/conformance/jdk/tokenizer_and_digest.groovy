def st = new StringTokenizer('a b,c', ' ,')
println st.countTokens()
println st.nextToken()
println st.hasMoreElements()
println st.nextElement()
println st.toList()
println st.hasMoreTokens()
println java.security.MessageDigest.getInstance('SHA-256').digestLength
println java.security.MessageDigest.getInstance('MD5').digest('a'.bytes).encodeHex().toString()
