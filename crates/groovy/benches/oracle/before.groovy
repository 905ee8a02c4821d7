// Stands before a rule: reads its input with the language's own JSON, so that both engines do the same work.
def item = new groovy.json.JsonSlurper().parseText(json)
firstSync = incoming
replica = incoming ? item : [:]
workItem = incoming ? [:] : item
attachmentHelper = [mergeAttachments: { ours, theirs -> theirs.attachments }]
commentHelper = [mergeComments: { ours, theirs -> theirs.comments }]
nodeHelper = [getIssueType: { name -> null }, stripHtml: { text -> text }, stripHtmlFromComments: { comments -> comments }]
