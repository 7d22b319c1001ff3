# The pages of control and of evaluators.
