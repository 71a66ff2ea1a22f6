using Parallax.Core;

namespace Parallax.Storage.Sql;

/// <summary>Keeps the full text in step with the articles, in one transaction that its caller holds.</summary>
internal interface ISearchWriter
{
    /// <summary>An article to be found, from the end of the step on.</summary>
    /// <param name="record">The article.</param>
    /// <param name="day">Day number of its publication; null where unknown.</param>
    void Add(ArticleRecord record, long? day);

    /// <summary>An article not to be found any more; it may be one of this step.</summary>
    void Remove(long article, long? day, int quotations);

    /// <summary>Writes what was added.</summary>
    void Flush();
}
