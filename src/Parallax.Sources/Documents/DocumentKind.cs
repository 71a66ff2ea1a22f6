namespace Parallax.Sources.Documents;

/// <summary>What a document is, and so who reads it.</summary>
public enum DocumentKind
{
    /// <summary>Plain text, or text that nothing else is known of.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>An HTML page.</summary>
    Html,

    /// <summary>RSS, Atom or JSON Feed.</summary>
    Feed,

    /// <summary>A list of feeds.</summary>
    Opml,

    /// <summary>A sitemap or an index of sitemaps.</summary>
    Sitemap,

    /// <summary>A NITF article.</summary>
    Nitf,

    /// <summary>A NewsML-G2 item, or a message or package of them.</summary>
    NewsMlG2,

    /// <summary>An ninjs article.</summary>
    Ninjs,

    /// <summary>One JSON object that is an article.</summary>
    JsonRow,

    /// <summary>Such an object a line.</summary>
    JsonRows,

    /// <summary>Other XML.</summary>
    OtherXml,

    /// <summary>Other JSON.</summary>
    OtherJson,

    /// <summary>A web archive.</summary>
    Warc,

    /// <summary>Something compressed with gzip.</summary>
    Gzip,

    /// <summary>No text.</summary>
    Binary,
}
