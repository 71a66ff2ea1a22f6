using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>
/// Quotations in quotation marks: whole sentences or clauses, with the frame before ("he said: ...") or after
/// ("...," he said), interrupted by it, or with no frame of their own. Words quoted inside somebody's clause are left to
/// <see cref="IndirectQuotations"/>, which makes them mixed.
/// </summary>
internal sealed class DirectQuotations
{
    private readonly string text;
    private readonly SyntaxTree tree;
    private readonly Utterances utterances;
    private readonly SpeechFrames frames;
    private readonly UnframedSources unframed;
    private readonly Transcripts transcripts;
    private readonly BrokenSentences broken;
    private readonly RepeatedWords repeats;

    public DirectQuotations(string text, SyntaxTree tree, SourcePhrases sources)
    {
        this.text = text;
        this.tree = tree;
        utterances = new Utterances(text, tree);
        frames = new SpeechFrames(text, tree, sources, utterances);
        unframed = new UnframedSources(tree, sources);
        broken = new BrokenSentences(tree, utterances);
        repeats = new RepeatedWords(text);
        transcripts = new Transcripts(text, tree, new FrameSources(tree, sources));
    }

    /// <summary>Attributions in text order, and the cues they use up.</summary>
    public (List<Attribution> Found, HashSet<int> UsedCues) Find(
        IReadOnlyList<QuotedStretch> stretches,
        IReadOnlyList<TextSpan> parts
    )
    {
        var turns = transcripts.Find(parts);
        var said = Uttered(stretches, parts, turns);
        var found = new List<Attribution>();
        var contents = new List<List<TextSpan>>();
        var used = new HashSet<int>();
        for (var i = 0; i < said.Count; i++)
        {
            var (stretch, part) = said[i];
            var previous = i > 0 ? said[i - 1].Stretch : null;
            var inPart = previous is not null && said[i - 1].Part == part;
            var from = inPart ? previous!.Outer.End : Announced(parts, part, previous);
            var to = i + 1 < said.Count && said[i + 1].Part == part ? said[i + 1].Stretch.Outer.Start : parts[part].End;
            // Only what was left open right before goes on: a paragraph that opens with a mark behind a term does not.
            var continues = stretch.Continues && previous is { Closed: false } && said[i - 1].Part == part - 1;
            if (continues || inPart && broken.Resumes(previous!, stretch))
            {
                contents[^1].Add(broken.Joined(stretch, Content(stretch)));
                found[^1] = GoOn(found[^1], stretch, to, used);
                continue;
            }

            contents.Add([Content(stretch)]);
            if (frames.Of(stretch, from, to) is { } frame)
            {
                Use(frame, used);
                found.Add(
                    new Attribution(contents[^1], frame.Cue, Apart(frame.Source, stretch), Around(frame, stretch, from))
                );
            }
            else
            {
                var attribution = new Attribution(contents[^1], null, null, []);
                found.Add(Unframed(attribution, stretch, part, parts, i > 0 ? (said[i - 1].Part, found[^1]) : null));
            }
        }

        repeats.Settle(found);
        return ([.. turns.Values, .. found], used);
    }

    private List<(QuotedStretch Stretch, int Part)> Uttered(
        IReadOnlyList<QuotedStretch> stretches,
        IReadOnlyList<TextSpan> parts,
        Dictionary<int, Attribution> turns
    )
    {
        var said = new List<(QuotedStretch, int)>();
        var part = 0;
        foreach (var stretch in stretches)
        {
            while (part + 1 < parts.Count && parts[part].End <= stretch.Outer.Start)
            {
                part++;
            }

            if (turns.ContainsKey(part))
            {
                continue;
            }

            var around = parts[part];
            var resumes = said.Count > 0 && said[^1].Item2 == part && broken.Resumes(said[^1].Item1, stretch);
            if (resumes || utterances.Is(stretch, around, () => frames.Of(stretch, around.Start, around.End)))
            {
                said.Add((stretch, part));
            }
        }

        return said;
    }

    // "He said:" may stand in a paragraph of its own.
    private int Announced(IReadOnlyList<TextSpan> parts, int part, QuotedStretch? previous)
    {
        if (part == 0 || text[parts[part - 1].End - 1] != ':')
        {
            return parts[part].Start;
        }

        return Math.Max(parts[part - 1].Start, previous?.Outer.End ?? 0);
    }

    // The frame of a quotation over several paragraphs may stand behind the last of them.
    private Attribution GoOn(Attribution begun, QuotedStretch stretch, int to, HashSet<int> used)
    {
        if (begun.Cue is not null || frames.Behind(stretch, to) is not { } frame)
        {
            return begun;
        }

        Use(frame, used);
        return begun with
        {
            Cue = frame.Cue,
            Source = Apart(frame.Source, stretch),
            Frame = [frame.Span],
            SourceBasis = null,
            GoesOnFrom = null,
        };
    }

    private Attribution Unframed(
        Attribution attribution,
        QuotedStretch stretch,
        int part,
        IReadOnlyList<TextSpan> parts,
        (int Part, Attribution Said)? previous
    )
    {
        var before = tree.TokenAt(stretch.Outer.Start) - 1;
        if (before < 0)
        {
            return attribution;
        }

        var near = previous is { } last && part - last.Part <= 1 ? previous.Value.Said : null;
        var sentence = tree.SentenceOf(before);
        var span = tree.SentenceSpan(sentence);
        var reach = part > 0 ? parts[part - 1].Start : parts[part].Start;
        if (span.Start < reach || near is not null && Reaches(near, span.Start))
        {
            return attribution with { GoesOnFrom = near };
        }

        return unframed.In(sentence) is { } source && !source.Span.Overlaps(stretch.Outer)
            ? attribution with
            {
                Source = source,
                SourceBasis = "the sentence right before is about them",
            }
            : attribution with
            {
                GoesOnFrom = near,
            };
    }

    // Whether the words or their frame reach into what begins at the position.
    private static bool Reaches(Attribution said, int position) =>
        said.Extent.End > position || said.Frame.Any(span => span.End > position);

    // `In a letter to the council, "..." she said`: what opens the sentence belongs to the frame behind it.
    private IReadOnlyList<TextSpan> Around(SpeechFrame frame, QuotedStretch stretch, int from)
    {
        var last = tree.TokenAt(stretch.Outer.Start) - 1;
        if (frame.Span.Start < stretch.Outer.Start || last < 0 || tree.Parsed[last] is not ",")
        {
            return [frame.Span];
        }

        var start = Math.Max(from, tree.SentenceSpan(tree.SentenceOf(last)).Start);
        return start < stretch.Outer.Start ? [frame.Span, new TextSpan(start, stretch.Outer.Start)] : [frame.Span];
    }

    private static void Use(SpeechFrame frame, HashSet<int> used)
    {
        if (frame.Verb >= 0)
        {
            used.Add(frame.Verb);
        }
    }

    private static SourcePhrase? Apart(SourcePhrase? source, QuotedStretch stretch) =>
        source is null || source.Span.Overlaps(stretch.Outer) ? null : source;

    // The comma before the closing mark is the frame's, not the speaker's.
    private TextSpan Content(QuotedStretch stretch) =>
        text[stretch.Inner.End - 1] == ',' && stretch.Inner.Length > 1
            ? new TextSpan(stretch.Inner.Start, stretch.Inner.End - 1)
            : stretch.Inner;
}
