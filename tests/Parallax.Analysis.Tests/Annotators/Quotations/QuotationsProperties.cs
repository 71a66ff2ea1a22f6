using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Quotations;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Annotators.Quotations;

public sealed class QuotationsProperties
{
    [Fact]
    public void Contents_stand_in_the_prose_apart_at_each_level_and_cue_and_source_outside_them() =>
        AnnotatedText.ForAll(IsLeveled);

    [Fact]
    public void Made_reports_have_levels_of_content_inside_the_text() =>
        ForAll(report => IsLeveled(MadeReports.Set(report, "“”")));

    [Fact]
    public void Reading_twice_gives_the_same() =>
        ForAll(report => Quotations(MadeReports.Set(report, "“”")) == Quotations(MadeReports.Set(report, "“”")));

    [Theory]
    [InlineData("\"\"")]
    [InlineData("„“")]
    [InlineData("„”")]
    [InlineData("«»")]
    [InlineData("»«")]
    [InlineData("‘’")]
    [InlineData("''")]
    [InlineData("“\"")]
    public void Quotations_survive_a_change_of_quote_style(string style) =>
        ForAll(report =>
            Quotations(MadeReports.Set(report, style)).ShouldBe(Quotations(MadeReports.Set(report, "“”")))
        );

    [Theory]
    [InlineData(60)]
    [InlineData(76)]
    public void Quotations_survive_other_line_breaks(int width) =>
        ForAll(report =>
        {
            var text = MadeReports.Set($"{report}\n\n{MadeReports.Background}", "“”");
            Quotations(Wrapped(text, width)).ShouldBe(Quotations(text));
        });

    [Theory]
    [InlineData("He said \"yes\" twice.", "yes")]
    [InlineData("He said “yes” twice.", "yes")]
    [InlineData("He said „yes“ twice.", "yes")]
    [InlineData("He said «yes» twice.", "yes")]
    [InlineData("He said ‘no’ twice.", "no")]
    [InlineData("A 6\" pipe and a 12\" pipe.", "")]
    [InlineData("In the ‘90s it was the miners’ town.", "")]
    [InlineData("“He said ‘no’ twice.”", "He said ‘no’ twice.")]
    [InlineData("“One. Two", "One. Two")]
    [InlineData("One” two “three", "three")]
    [InlineData("“”", "")]
    public void Marks_pair(string text, string inner) =>
        string.Join(
                '|',
                QuoteMarks.Find(text, [new TextSpan(0, text.Length)]).Select(stretch => stretch.Inner.In(text))
            )
            .ShouldBe(inner);

    [Fact]
    public void A_paragraph_left_open_goes_on_in_the_next_only_behind_a_mark()
    {
        const string text = "“One.\n“Two.”\nThree.";
        var parts = new[] { new TextSpan(0, 5), new TextSpan(6, 12), new TextSpan(13, 19) };
        var stretches = QuoteMarks.Find(text, parts);
        stretches
            .Select(stretch => (stretch.Inner.In(text), stretch.Closed, stretch.Continues))
            .ShouldBe([("One.", false, false), ("Two.", true, true)]);
    }

    private static bool IsLeveled(string text)
    {
        var article = Reading.Of(text);
        var prose = article.Get(Part.Key).Where(part => part.IsProse).ToList();
        var quotations = article.Get(Quotation.Key);
        var pieces = quotations.SelectMany(quotation => quotation.Content).ToList();
        return pieces.TrueForAll(piece => !piece.IsEmpty && prose.Exists(part => part.Span.Contains(piece)))
            && quotations.GroupBy(quotation => Level(quotation, quotations)).All(level => AreApart([.. level]))
            && quotations.All(quotation => StandsInside(quotation, quotations))
            && quotations.All(quotation =>
                quotation.Cue is null
                || quotation.Content.All(piece =>
                    !quotation.Cue.Value.Overlaps(piece) && quotation.Source?.Span.Overlaps(piece) != true
                )
            );
    }

    private static int Level(Quotation quotation, IReadOnlyList<Quotation> all) =>
        quotation.Within is null ? 0 : 1 + Level(all.Single(other => other.Id == quotation.Within), all);

    private static bool AreApart(List<Quotation> level)
    {
        var pieces = level.SelectMany(quotation => quotation.Content).ToList();
        return pieces.TrueForAll(piece => pieces.Count(other => other.Overlaps(piece)) == 1);
    }

    private static bool StandsInside(Quotation quotation, IReadOnlyList<Quotation> all) =>
        quotation.Within is null
        || all.Single(other => other.Id == quotation.Within) is var outer
            && quotation.Content.All(piece => outer.Content.Any(whole => whole.Contains(piece)));

    private static void ForAll(Func<string, bool> property) =>
        Prop.ForAll(MadeReports.All.ToArbitrary(), property)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(2016, 1027));

    private static void ForAll(Action<string> property) =>
        ForAll(report =>
        {
            property(report);
            return true;
        });

    // Kind, source, cue and words of each, without marks and line breaks.
    private static string Quotations(string text) =>
        string.Join(
            '\n',
            Reading
                .Of(text)
                .Get(Quotation.Key)
                .Select(quotation =>
                    $"{quotation.Kind} | {Plain(quotation.Source?.Span.In(text))} | {Plain(quotation.Cue?.In(text))} | "
                    + string.Join(" / ", quotation.Content.Select(piece => Plain(piece.In(text))))
                )
        );

    private static string Plain(string? words) =>
        string.Concat((words ?? "nobody").Where(c => !QuoteMarks.IsAny(c)).Select(c => char.IsWhiteSpace(c) ? ' ' : c));

    // As every program wraps: before the first word that does not fit.
    private static string Wrapped(string text, int width)
    {
        var wrapped = new StringBuilder(text);
        for (int at = 0, line = 0, blank = -1; at < wrapped.Length; at++)
        {
            if (wrapped[at] == '\n')
            {
                (line, blank) = (at + 1, -1);
            }
            else if (at - line >= width && blank >= 0)
            {
                wrapped[blank] = '\n';
                (line, blank) = (blank + 1, -1);
            }

            blank = wrapped[at] == ' ' ? at : blank;
        }

        return wrapped.ToString();
    }
}
