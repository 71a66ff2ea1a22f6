using Parallax.Core;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>What the runs of an article hold.</summary>
/// <param name="Names">Names in text order, weighed and titled.</param>
/// <param name="Demonyms">Countries meant by their adjective or people.</param>
/// <param name="Bodies">Bodies named by their country.</param>
/// <param name="Consumed">Tokens of titles that are tied to a name.</param>
internal sealed record Found(
    IReadOnlyList<NameFinding> Names,
    IReadOnlyList<(TextSpan Span, string Nation)> Demonyms,
    IReadOnlyList<Cluster> Bodies,
    bool[] Consumed
);

/// <summary>Turns runs of capitalised words into names with their types' grounds and their titles.</summary>
internal sealed class NameFindings(Prose prose, Nations nations, Atlas atlas)
{
    private readonly NameParts parts = new(prose, nations, atlas);
    private readonly TypeEvidence evidence = new(prose, nations, atlas);
    private readonly CountryBodies bodies = new(prose);
    private readonly List<NameFinding> names = [];
    private readonly List<(TextSpan Span, string Nation)> demonyms = [];

    /// <summary>Reads the runs.</summary>
    public Found Read(IReadOnlyList<IReadOnlyList<NameWord>> runs)
    {
        var titles = new TitleFinder(prose, nations, new RolePhrases(prose, nations));
        foreach (var run in runs)
        {
            var pieces = parts.Split(run).ToList();
            for (var i = 0; i < pieces.Count; i++)
            {
                ReadPiece(pieces, i, titles);
            }
        }

        return new Found(names, demonyms, [.. bodies.All], Consumed());
    }

    private void ReadPiece(List<NamePiece> pieces, int i, TitleFinder titles)
    {
        var piece = pieces[i];
        if (piece.Kind == PieceKind.Demonym)
        {
            demonyms.Add((prose.Span(piece.First, piece.Last), piece.Nation!));
            bodies.Find(piece.First, piece.Last, piece.Nation!);
            return;
        }

        if (piece.Kind == PieceKind.Title)
        {
            return;
        }

        var name = parts.Finding(piece);
        if (name.Key.Length == 0)
        {
            return;
        }

        evidence.Weigh(name);
        titles.Find(name, i > 0 ? pieces[i - 1] : null, i > 1 ? pieces[i - 2] : null);
        names.Add(name);
        if (nations.OfName(string.Join(' ', piece.Words.Select(word => word.Lower))) is { } nation)
        {
            var possessive = prose.Text(name.Last + 1) is "'s" or "’s" ? 1 : 0;
            bodies.Find(name.First, name.Last + possessive, nation);
        }
        else if (piece.Nation is not null)
        {
            demonyms.Add((prose.Span(piece.First, piece.Words[0].Last), piece.Nation));
        }
    }

    private bool[] Consumed()
    {
        var consumed = new bool[prose.Count];
        foreach (var role in names.SelectMany(name => name.Roles))
        {
            var first = prose.TokenAt(role.Span.Start);
            for (var i = first; i < prose.Count && prose.Parsed.Tokens[i].End <= role.Span.End; i++)
            {
                consumed[i] = true;
            }
        }

        return consumed;
    }
}
