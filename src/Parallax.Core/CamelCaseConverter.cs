using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parallax.Core;

/// <summary>Writes the values of an enumeration as the contract spells them: in camel case, and never as numbers.</summary>
public sealed class CamelCaseConverter<T>()
    : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
