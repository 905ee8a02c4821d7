replica.comments = workItem.comments.findAll { comment -> comment.author.displayName == "Ada Pippin" }
replica.attachments = workItem.attachments.findAll { it.filename.toLowerCase().endsWith(".pdf") }
