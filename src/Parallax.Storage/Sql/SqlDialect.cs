using Parallax.Core;

namespace Parallax.Storage.Sql;

/// <summary>What the databases say differently, each in its own words; all else is said once.</summary>
internal abstract class SqlDialect
{
    /// <summary>Behind a SELECT of rows that the step is going to change: others wait for its end. Empty where only one writes.</summary>
    public abstract string ForUpdate { get; }

    /// <summary>The columns by which an office's fact is told to be there already, as a conflict names them.</summary>
    public abstract string OfficeKey { get; }

    /// <summary>
    /// Behind a join of a heavy table with <c>article a</c>: that both were stored in the same month, where such tables are
    /// kept by it. Empty where they are not.
    /// </summary>
    public abstract string SameMonth(string table);

    /// <summary>Whether the store has all that this program writes; an older one may be read where a dialect lets it.</summary>
    public abstract bool IsNewest(StoreConnection connection);

    /// <summary>Others who ask for the same lock wait for the end of the step. Nothing where only one writes at a time.</summary>
    public abstract void Lock(StoreConnection connection, long key);

    /// <summary>Gives an annotation key that is not there yet a number of 1 to 255; nothing where none is left.</summary>
    public abstract void InsertKey(StoreConnection connection, string name);

    /// <summary>Keeps the full text in step with the articles of one step.</summary>
    public abstract ISearchWriter SearchWriter(StoreConnection connection);

    /// <summary>Stories of the newest articles that have names in their lists; null where the query asks for no name.</summary>
    public abstract IReadOnlyList<long>? StoriesOfArticles(StoreConnection connection, StoryQuery query);

    /// <summary>Finds articles and quotations.</summary>
    public abstract SearchResult Search(StoreConnection connection, SearchQuery query);
}
