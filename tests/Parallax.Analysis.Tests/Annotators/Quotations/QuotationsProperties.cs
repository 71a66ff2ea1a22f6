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
    [InlineData("He said »yes« twice.", "yes")]
    [InlineData("He said «\u00a0yes\u00a0» twice.", "yes")]
    [InlineData("He said ‹yes› twice.", "yes")]
    [InlineData("He said ‚yes‘ twice.", "yes")]
    [InlineData("He said ''yes'' twice.", "yes")]
    [InlineData("He said ``yes'' twice.", "yes")]
    [InlineData("He said ”yes” twice.", "yes")]
    [InlineData("He said “yes\" twice.", "yes")]
    [InlineData("He said ‘no’ twice.", "no")]
    [InlineData("He said ‘yes’ twice.", "yes")]
    [InlineData("He said 'yes' twice.", "yes")]
    [InlineData("'Yes,' he said. 'It's the miners' town.'", "Yes,|It's the miners' town.")]
    [InlineData("'Yes' and 'no'", "Yes|no")]
    [InlineData("The miners' bus isn't the owners' bus.", "")]
    [InlineData("Rock 'n' roll in the '80s, 'til dawn.", "")]
    [InlineData("He is 6'3\" tall and she 5'9\" tall.", "")]
    [InlineData("“He calls it “hell” and “home” here.”", "He calls it “hell” and “home” here.")]
    [InlineData("\"He calls it \"hell\" here.\"", "He calls it \"hell\" here.")]
    [InlineData("'He calls it \"hell\" here.'", "He calls it \"hell\" here.")]
    [InlineData("\"People say, 'It is hell,'\" he said.", "People say, 'It is hell,'")]
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

    [Theory]
    [InlineData("„Yes,“ he said.", "“Yes,” he said.")]
    [InlineData("''Yes,'' he said.", "''Yes,'' he said.")]
    [InlineData("``Yes,'' he said.", "``Yes,'' he said.")]
    public void Outer_marks_of_one_character_are_leveled(string text, string level) =>
        QuoteMarks.Level(text, [new TextSpan(0, text.Length)]).ShouldBe(level);

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

    public static TheoryData<string, string> Samples()
    {
        var data = new TheoryData<string, string>();
        foreach (var file in Directory.EnumerateFiles(SamplesFolder, "*.txt", SearchOption.AllDirectories))
        {
            data.Add(Path.GetRelativePath(SamplesFolder, file), "„“");
            data.Add(Path.GetRelativePath(SamplesFolder, file), "«»");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Quotations_of_a_sample_survive_a_change_of_quote_style(string sample, string style)
    {
        var text = File.ReadAllText(Path.Combine(SamplesFolder, sample)).Replace("\r\n", "\n");
        Quotations(Restyled(text, style)).ShouldBe(Quotations(Restyled(text, "“”")));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("”")]
    [InlineData("» a")]
    [InlineData("‘a ")]
    [InlineData("'as' ")]
    [InlineData("“a ‘b \"c ")]
    [InlineData("\"a,\" he said, ")]
    [InlineData(", \"a b\" and")]
    [InlineData("\"—'—. Ab \"")]
    public void Unbalanced_marks_are_read_in_one_pass(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000));
        var stretches = QuoteMarks.Find(text, [new TextSpan(0, text.Length)]);
        stretches.TrueForAll(stretch => stretch.Outer.Contains(stretch.Inner)).ShouldBeTrue();
        stretches.Zip(stretches.Skip(1)).All(pair => pair.First.Outer.End <= pair.Second.Outer.Start).ShouldBeTrue();
    }

    [Theory]
    [InlineData("\"We lost,\" he said, ")]
    [InlineData("\"We lost it. ")]
    [InlineData("“We lost it.\n\n")]
    [InlineData("According to Holt, \"we lost\", ")]
    [InlineData("HOLT: We lost.\n\n")]
    public void A_thousand_frames_are_read(string piece) =>
        IsLeveled(string.Concat(Enumerable.Repeat(piece, 1000))).ShouldBeTrue();

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

    private static string SamplesFolder => Path.Combine(Specs.Repository.Root, "samples");

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

    // The outer marks of each quotation in another style; marks inside and apostrophes stay.
    private static string Restyled(string text, string style)
    {
        var restyled = new StringBuilder(text);
        var paragraphs = Reading.Of(text).Get(Part.Key).Select(part => part.Span);
        foreach (var stretch in QuoteMarks.Find(text, paragraphs).Where(stretch => IsDouble(text, stretch)))
        {
            restyled[stretch.Outer.Start] = style[0];
            restyled[stretch.Outer.End - 1] = stretch.Closed ? style[1] : restyled[stretch.Outer.End - 1];
        }

        return restyled.ToString();
    }

    private static bool IsDouble(string text, QuotedStretch stretch) => QuoteMarks.IsDouble(text[stretch.Outer.Start]);

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
