using Parallax.Maps.Outlines;
using Parallax.Web.Maps.Outlines;

if (args is not ["pack", var topology, var output])
{
    Console.Error.WriteLine("usage: pack TOPOJSON OUTPUT");
    return 2;
}

var read = Topology.Read(File.ReadAllBytes(topology));
File.WriteAllBytes(output, read.Pack());
var packed = OutlineFile.Read(File.ReadAllBytes(output));
Console.WriteLine(
    $"{packed.Countries.Count} countries, {packed.Arcs.Count} arcs, {packed.Arcs.Sum(arc => arc.Length)} points, {new FileInfo(output).Length} bytes"
);
return 0;
