namespace Parallax.Core;

/// <summary>Who published what a store holds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Articles">Its current articles.</param>
/// <param name="Latest">Latest day of publication; null where none is known.</param>
public sealed record StoredOutlet(string Name, long Articles, DateOnly? Latest);
