using Parallax.Language.Models;
using S = Parallax.Language.Networks.NetworkShape;

namespace Parallax.Language.Networks;

/// <summary>What is learned of arcs: dependent·U·head, how likely a word has dependents at all, how far it stands.</summary>
internal sealed unsafe class ArcWeights(ModelFile model, string name)
{
    public Linear Dependent { get; } = new(model, name + ".dep", name + ".dep.b", S.Width, S.Arc);
    public Linear Head { get; } = new(model, name + ".head", name + ".head.b", S.Width, S.Arc);
    public Linear Product { get; } = new(model, name + ".product", null, S.Arc, S.Arc);
    public float* Root { get; } = Packing.Unpack(model, name + ".root");
    public float* Likely { get; } = Packing.Unpack(model, name + ".likely");
    public float* Distance { get; } = Packing.Unpack(model, name + ".distance");
}
