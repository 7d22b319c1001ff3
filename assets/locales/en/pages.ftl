# The pages of delegations, observers and of those who join.

page-product = Mufakat
page-skip = To the content
