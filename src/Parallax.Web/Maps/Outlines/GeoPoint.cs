namespace Parallax.Web.Maps.Outlines;

/// <summary>A point on the earth, in degrees east and north.</summary>
public readonly record struct GeoPoint(double Longitude, double Latitude);
