using System;

namespace CrmAlignment.WebApi.Messages;

/// <summary>A type of the entity data model by its name: Edm.Guid, a table, crmbaseentity, principal, a complex type or an enumeration.</summary>
/// <param name="Name">The name, without the namespace of the organization.</param>
/// <param name="IsCollection">Whether there are several.</param>
internal sealed record WebType(string Name, bool IsCollection)
{
    /// <summary>The table that all tables derive from.</summary>
    public const string AnyTable = "crmbaseentity";

    /// <summary>The table without a name, whose rows have whatever columns.</summary>
    public const string Open = "expando";

    /// <summary>The complex type of any value: the name of its .NET type, and a text.</summary>
    public const string Object = "Object";

    private const string CollectionOf = "Collection(";

    /// <summary>Reads a name, which may stand in Collection(...).</summary>
    public static WebType Read(string text) => text.StartsWith(CollectionOf, StringComparison.Ordinal)
        ? new WebType(text[CollectionOf.Length..^1], true)
        : new WebType(text, false);
}
