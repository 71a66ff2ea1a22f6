using Parallax.Eval.Commands;

namespace Parallax.Eval.Tests.Commands;

public sealed class EvalCommandTests
{
    [Theory]
    [InlineData(2, "name a set")]
    [InlineData(2, "there is no set 'nosuch'", "nosuch")]
    [InlineData(2, "--input is missing", "quotes", "--output", "x")]
    [InlineData(2, "--colour is no option", "quotes", "--colour", "red")]
    [InlineData(2, "--input is no option, or lacks its value", "quotes", "--input")]
    [InlineData(2, "there is no set 'nosuch' to measure", "all", "--set", "nosuch")]
    [InlineData(3, "no-such-file", "quotes", "--input", "no-such-file", "--output", "no-such-output")]
    public void A_call_that_cannot_be_done_says_why(int code, string reason, params string[] words)
    {
        var errors = new StringWriter();

        EvalCommand.Run(words, TextWriter.Null, errors).ShouldBe(code);
        errors.ToString().ShouldContain(reason);
        File.Exists("no-such-output").ShouldBeFalse();
    }
}
