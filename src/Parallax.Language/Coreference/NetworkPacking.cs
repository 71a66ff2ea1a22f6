using System.Runtime.InteropServices;
using Parallax.Language.Models;
using Parallax.Language.Networks;

namespace Parallax.Language.Coreference;

/// <summary>Packs feature networks into a model's sections and reads them.</summary>
internal static class NetworkPacking
{
    /// <summary>Adds the sections of a network: the tables as 8-bit numbers, the rest as they are.</summary>
    public static void Pack(string name, FeatureNetwork network, List<(string, byte[])> sections)
    {
        int[] shape = [network.Rows, network.Numbers, network.Hidden, network.Outputs];
        sections.Add((name, MemoryMarshal.AsBytes<int>(shape).ToArray()));
        Packing.Table(name + ".rows", network.Table, network.Width, sections);
        Packing.Table(name + ".in", network.Inputs, network.Width, sections);
        sections.Add((name + ".bias", MemoryMarshal.AsBytes<float>(network.Bias).ToArray()));
        sections.Add((name + ".top", MemoryMarshal.AsBytes<float>(network.Top).ToArray()));
    }

    /// <summary>Reads a network.</summary>
    public static FeatureNetwork Unpack(ModelFile model, string name)
    {
        var shape = model.Section<int>(name).Span;
        var network = new FeatureNetwork(shape[0], shape[1], shape[2], shape[3]);
        Table(model, name + ".rows", network.Table, network.Width);
        Table(model, name + ".in", network.Inputs, network.Width);
        model.Section<float>(name + ".bias").Span.CopyTo(network.Bias);
        model.Section<float>(name + ".top").Span.CopyTo(network.Top);
        return network;
    }

    private static void Table(ModelFile model, string name, Span<float> values, int width)
    {
        var packed = model.Section<sbyte>(name).Span;
        var scales = model.Section<float>(name + ".s").Span;
        for (var row = 0; row < scales.Length; row++)
        {
            var scale = scales[row];
            for (var i = row * width; i < (row + 1) * width; i++)
            {
                values[i] = packed[i] * scale;
            }
        }
    }
}
