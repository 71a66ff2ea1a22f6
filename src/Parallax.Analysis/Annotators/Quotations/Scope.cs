namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>A sentence in which quotations are looked for.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Cues">Its reporting verbs, ascending.</param>
internal sealed record Scope(int First, int Last, IReadOnlyList<int> Cues);

/// <summary>Tokens from one to another, both included.</summary>
internal readonly record struct TokenRange(int First, int Last);
