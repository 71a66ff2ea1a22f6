namespace Parallax.Core;

/// <summary>Articles that the user puts together under a name of the user's own. Parallax has no sides of its own.</summary>
/// <param name="Name">As the user names it.</param>
/// <param name="Articles">Ids, in the order of the report; at least one, none in two sides.</param>
public sealed record Side(string Name, IReadOnlyList<string> Articles);
