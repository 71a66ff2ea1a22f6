namespace Parallax.Core;

/// <summary>Words that two articles have in common, in runs too long to be chance.</summary>
/// <param name="Articles">The two articles.</param>
/// <param name="Share">Of the shorter article's words, the share that stands in runs of five that the other has too; 0 to 1.</param>
/// <param name="Runs">The longest runs, each as both articles print it; longest first.</param>
public sealed record SharedText(IReadOnlyList<string> Articles, double Share, IReadOnlyList<SharedRun> Runs);

/// <summary>One run of words that two articles share.</summary>
/// <param name="Words">How many words.</param>
/// <param name="Spans">Where it stands in each; case and marks may differ.</param>
public sealed record SharedRun(int Words, IReadOnlyList<Evidence> Spans);
