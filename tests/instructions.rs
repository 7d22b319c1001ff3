//! What a decision costs in instructions, built as the tests are: over 5 % more than was accepted fails. See the bench.

#[path = "../benches/instructions.rs"]
mod instructions;

fn main() -> std::process::ExitCode {
    instructions::main()
}
