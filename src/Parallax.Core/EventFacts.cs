using System.Text.Json.Serialization;

namespace Parallax.Core;

/// <summary>When an event was, as far as its text lets it be known.</summary>
/// <param name="Value">TIMEX3 value of the words that date it ("2020-09-27", "2016-04").</param>
/// <param name="From">First ISO day it can have been; null where open.</param>
/// <param name="To">Last ISO day it can have been; null where open.</param>
/// <param name="Basis">What says so: "stated" on the event, "sentence", "dateline", "published"; in words for a reader.</param>
public sealed record EventDate(string Value, string? From, string? To, string Basis);

/// <summary>Where an event was.</summary>
/// <param name="Name">Name of the place.</param>
/// <param name="Country">ISO 3166-1 alpha-2 of the country it lies in; null where unknown or disputed.</param>
/// <param name="Precision">How small the place is: a city's point, a region's, or the middle of a country.</param>
/// <param name="Basis">What says so, in words for a reader.</param>
public sealed record EventPlace(string Name, string? Country, PlacePrecision Precision, string Basis)
{
    /// <summary>Degrees north; null where no map has the place.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east; null where no map has the place.</summary>
    public double? Longitude { get; init; }

    /// <summary>GeoNames id, where it is a city of GeoNames.</summary>
    public long? GeoNames { get; init; }
}

/// <summary>How small a place is.</summary>
[JsonConverter(typeof(CamelCaseConverter<PlacePrecision>))]
public enum PlacePrecision
{
    /// <summary>A city, town or village.</summary>
    City,

    /// <summary>A region, province, sea or river.</summary>
    Region,

    /// <summary>A whole country.</summary>
    Country,

    /// <summary>No map has it.</summary>
    Unknown,
}

/// <summary>How an event is told: as something that happened, or as something that may.</summary>
[JsonConverter(typeof(CamelCaseConverter<EventModality>))]
public enum EventModality
{
    /// <summary>It happened or happens.</summary>
    Actual,

    /// <summary>Somebody means to do it, has ordered it, or it lies ahead.</summary>
    Planned,

    /// <summary>It is supposed, wished, demanded, feared or allowed only: "if ...", "may", "called for".</summary>
    Hypothetical,
}
