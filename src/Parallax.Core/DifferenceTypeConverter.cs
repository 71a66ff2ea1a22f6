using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parallax.Core;

/// <summary>Writes a kind of difference as the contract spells it: lower case.</summary>
public sealed class DifferenceTypeConverter()
    : JsonStringEnumConverter<DifferenceType>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
