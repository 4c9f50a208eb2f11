namespace CrmAlignment.LocalDataverse.Query.Tree;

/// <summary>One sort key.</summary>
/// <param name="Column">Logical name; null when an aggregate's alias is the key.</param>
/// <param name="Descending">Whether greater values come first.</param>
internal sealed record QueryOrder(string? Column, bool Descending)
{
    /// <summary>Alias of an aggregate or group.</summary>
    public string? Alias { get; init; }

    /// <summary>Alias or name of the table of the column, when it is another one of the query.</summary>
    public string? Entity { get; init; }
}
