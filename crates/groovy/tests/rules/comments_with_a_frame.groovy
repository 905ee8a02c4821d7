issue.comments = commentHelper.mergeComments(issue, replica,
                   {
                   comment ->
                   comment.body =
                      "From " + comment.author.displayName +
                         " <" + comment.author.email + ">:\n" +
                      "----\n" +
                      comment.body + "\n" +
                      "----\n"
                   })
