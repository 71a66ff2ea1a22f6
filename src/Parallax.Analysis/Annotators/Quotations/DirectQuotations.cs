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

    public DirectQuotations(string text, SyntaxTree tree, SourcePhrases sources)
    {
        this.text = text;
        this.tree = tree;
        utterances = new Utterances(text, tree);
        frames = new SpeechFrames(text, tree, sources, utterances);
        unframed = new UnframedSources(tree, sources);
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
        var used = new HashSet<int>();
        for (var i = 0; i < said.Count; i++)
        {
            var (stretch, part) = said[i];
            var previous = i > 0 ? said[i - 1].Stretch : null;
            var inPart = previous is not null && said[i - 1].Part == part;
            var from = inPart ? previous!.Outer.End : Announced(parts, part, previous);
            var to = i + 1 < said.Count && said[i + 1].Part == part ? said[i + 1].Stretch.Outer.Start : parts[part].End;
            if (stretch.Continues && previous is not null || inPart && Resumes(previous!, stretch))
            {
                found[^1] = GoOn(found[^1], stretch, to, used);
                continue;
            }

            var frame = frames.Of(stretch, from, to);
            if (frame is null)
            {
                found.Add(Unframed(stretch, part, parts, i > 0 ? (said[i - 1].Part, found[^1]) : null));
                continue;
            }

            Use(frame, used);
            found.Add(
                new Attribution(
                    [Content(stretch)],
                    frame.Cue,
                    Apart(frame.Source, stretch),
                    Around(frame, stretch, from)
                )
            );
        }

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
            var resumes = said.Count > 0 && said[^1].Item2 == part && Resumes(said[^1].Item1, stretch);
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
        IReadOnlyList<TextSpan> content = [.. begun.Content, Joined(stretch)];
        if (begun.Cue is null && frames.Behind(stretch, to) is { } frame)
        {
            Use(frame, used);
            return new Attribution(content, frame.Cue, Apart(frame.Source, stretch), [frame.Span]);
        }

        return begun with
        {
            Content = content,
        };
    }

    private Attribution Unframed(
        QuotedStretch stretch,
        int part,
        IReadOnlyList<TextSpan> parts,
        (int Part, Attribution Said)? previous
    )
    {
        var attribution = new Attribution([Content(stretch)], null, null, []);
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

    // `"A," he said, but "b."`: the conjunction is content too.
    private TextSpan Joined(QuotedStretch stretch)
    {
        var words = Content(stretch);
        var last = tree.TokenAt(stretch.Outer.Start) - 1;
        return !stretch.Continues && last > 0 && IsJoint(last)
            ? new TextSpan(tree.Parsed.Tokens[last].Start, stretch.Closed ? stretch.Outer.End : words.End)
            : words;
    }

    private bool IsJoint(int token) => tree.Parsed.Lemmas[token] is "but" or "and" or "because" or "that" or "so";

    // `"A," he said, "b."`: the second stretch goes on with the sentence that the frame broke.
    private bool Resumes(QuotedStretch previous, QuotedStretch stretch)
    {
        if (!previous.Closed || utterances.Last(previous) is not (',' or '—' or '–' or '-'))
        {
            return false;
        }

        var gap = stretch.Outer.Start - previous.Outer.End;
        if (gap is <= 0 or > 240)
        {
            return false;
        }

        var first = tree.TokenAt(previous.Outer.End);
        var last = tree.TokenAt(stretch.Outer.Start) - 1;
        if (last < first)
        {
            return false;
        }

        var parsed = tree.Parsed;
        var comma =
            parsed[last] is "," or "—" or "–" ? last
            : last > first && parsed[last - 1] is "," ? last - 1
            : -1;
        return comma >= first
            && (comma == last || IsJoint(last))
            && tree.SentenceOf(first) == tree.SentenceOf(last)
            && !Enumerable.Range(first, last - first + 1).Any(i => parsed[i] is "." or ";")
            && Enumerable.Range(first, last - first + 1).Count(i => SpeechFrames.Speaks(parsed, i)) < 2;
    }
}
