def attachments = [[filename: 'a.pdf', filesize: 10], [filename: 'b.PNG', filesize: 2000000], [filename: 'c.txt', filesize: 0]]
println(attachments.findAll { it.filename.toLowerCase().endsWith('.pdf') }*.filename)
println(attachments.findAll { it.filename =~ /(?i)\.(png|jpe?g)$/ }*.filename)
println(attachments.sum { it.filesize })
println(attachments.findAll { it.filesize < 1024 * 1024 }.filename)
println(attachments.collect { it.filename.tokenize('.')[-1].toLowerCase() })
println(attachments.groupBy { it.filesize > 100 }.collectEntries { k, v -> [k, v.size()] })
