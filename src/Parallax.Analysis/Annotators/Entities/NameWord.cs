namespace Parallax.Analysis.Annotators.Entities;

/// <summary>One word of a name: a token, or tokens glued by hyphens ("Nagorno-Karabakh").</summary>
/// <param name="First">First token.</param>
/// <param name="Last">Last token, included.</param>
/// <param name="Text">As written.</param>
/// <param name="Lower">In lower case.</param>
internal sealed record NameWord(int First, int Last, string Text, string Lower);
