using Parallax.Analysis.Annotators.Events.Lexicon;

namespace Parallax.Analysis.Tests.Annotators.Events;

public sealed class LexiconTests
{
    private static readonly IReadOnlyList<LexiconLine> Lines = EventLexicon.Default.Lines;

    private static readonly string[] Types = [.. Lines.Select(line => line.Tells).Where(IsType).Distinct()];

    [Fact]
    public void Every_type_has_entries() => Types.Length.ShouldBe(16);

    [Fact]
    public void No_entry_stands_twice() =>
        Lines
            .GroupBy(line => (line.File, line.Part, line.Tells, line.Text))
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ShouldBeEmpty();

    // Of two types the first in the order of files would win, and the other entry never.
    [Fact]
    public void No_entry_tells_two_types() =>
        Lines
            .Where(line => IsType(line.Tells))
            .GroupBy(line => (line.Part, line.Text.TrimEnd('*', '>', '.')))
            .Where(group => group.Select(line => line.Tells).Distinct().Count() > 1)
            .Select(group => string.Join(" / ", group.Select(line => $"{line.Tells}: {line.Text}")))
            .ShouldBeEmpty();

    [Fact]
    public void An_operator_has_a_slot_for_its_event() =>
        Lines
            .Where(line => char.IsLower(line.Tells[0]) && line.Part == "verbs")
            .Where(line => !line.Text.Contains('*') && Combinations.Of(line.Tells, null) is null)
            .Select(line => line.Text)
            .ShouldBeEmpty();

    [Fact]
    public void A_line_that_is_no_entry_is_named() =>
        Should
            .Throw<FormatException>(() =>
                new LexiconLine("ASSAULT", "attack Obj", "verbs", "ASSAULT", null).Read((_, _) => null!)
            )
            .Message.ShouldBe("ASSAULT: 'attack Obj': 'Obj' is no slot");

    [Theory]
    [InlineData("stop", "AID", "SANCTION")]
    [InlineData("stop", "COERCE", "CONCEDE")]
    [InlineData("intend", "ASSAULT", "THREATEN")]
    [InlineData("refuse", null, "REJECT")]
    [InlineData("do", null, null)]
    public void Operators_make_types_of_types(string operation, string? type, string? made) =>
        Combinations.Of(operation, type).ShouldBe(made);

    private static bool IsType(string tells) => char.IsUpper(tells[0]) && tells != EventLexicon.Nothing;
}
