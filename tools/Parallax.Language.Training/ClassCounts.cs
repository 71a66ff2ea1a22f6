namespace Parallax.Language.Training;

/// <summary>How many classes there are of tags and of bundles of features.</summary>
internal sealed record ClassCounts(int Tags, int Features);
