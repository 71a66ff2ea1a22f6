using System.Text.Json.Serialization;
using Parallax.Core;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>What an event is told as, which no consumer of a table may overlook.</summary>
[JsonConverter(typeof(CamelCaseConverter<EventStanding>))]
public enum EventStanding
{
    /// <summary>As something that happened, in the outlet's voice or somebody's claim.</summary>
    Happened,

    /// <summary>As meant, ordered or lying ahead.</summary>
    Planned,

    /// <summary>As supposed, wished, demanded or feared.</summary>
    Hypothetical,

    /// <summary>As something that did not happen.</summary>
    Denied,
}
