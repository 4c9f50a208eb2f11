namespace CrmAlignment.LocalDataverse.Specification.Queries.Model;

/// <summary>A column of the model.</summary>
/// <param name="Name">Logical name.</param>
/// <param name="Type">Kind of its values.</param>
public sealed record ModelColumn(string Name, ModelType Type)
{
    /// <summary>Of a choice, how many options it has, from 1.</summary>
    public int Options { get; init; }

    /// <summary>Of a lookup, the table that it refers to.</summary>
    public string Target { get; init; } = "";
}
