using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Metadata;
using Microsoft.OData.Edm;

namespace CrmAlignment.WebApi.Model;

/// <summary>A table as the Web API shows it.</summary>
/// <param name="table">Its definition.</param>
/// <param name="type">Its entity type.</param>
/// <param name="set">Its entity set.</param>
internal sealed class TableModel(TableDefinition table, EdmEntityType type, EdmEntitySet set)
{
    /// <summary>Its definition.</summary>
    public TableDefinition Table { get; } = table;

    /// <summary>Its entity type.</summary>
    public EdmEntityType Type { get; } = type;

    /// <summary>Its entity set.</summary>
    public EdmEntitySet Set { get; } = set;

    /// <summary>Its properties by name, those that it has from a base type included.</summary>
    public Dictionary<string, PropertyModel> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>A property by its name; null when there is none.</summary>
    public PropertyModel? Property(ReadOnlySpan<char> name) =>
        Properties.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var found) ? found : null;

    /// <summary>Its navigation properties by name, those that it has from a base type included.</summary>
    public Dictionary<string, NavigationModel> Navigations { get; } = new(StringComparer.Ordinal);
}
