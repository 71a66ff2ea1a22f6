namespace Parallax.Web.Maps.Outlines;

/// <summary>A country's land.</summary>
/// <param name="Name">As Natural Earth writes it on maps: "Dem. Rep. Congo".</param>
/// <param name="Rings">
/// Closed lines, outer ones and holes alike. A ring lists arcs of the world, each ending where the next begins; an arc
/// run backwards stands as its ones' complement, as in TopoJSON.
/// </param>
public sealed record Outline(string Name, IReadOnlyList<IReadOnlyList<int>> Rings);
