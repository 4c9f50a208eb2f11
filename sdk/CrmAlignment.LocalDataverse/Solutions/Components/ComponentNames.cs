using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Solutions.Components;

/// <summary>What users call components, for messages.</summary>
internal sealed class ComponentNames(StoreTransaction transaction)
{
    private const int Shown = 10;

    private readonly MetadataComponents _definitions = new(transaction.Catalog);

    /// <summary>Kind and name of a component: Column tst_a.tst_score.</summary>
    public string Of(Component component)
    {
        var kind = ComponentTables.NameOf(transaction.Catalog, component.Type);
        return $"{kind} '{_definitions.NameOf(component) ?? NameOfRow(component) ?? component.Id.ToString()}'";
    }

    /// <summary>Who needs what, in a sentence for each, the first few of them.</summary>
    public string Of(IReadOnlyList<Dependency> dependencies)
    {
        var sentences = dependencies.Select(edge => $"{Of(edge.Dependent)} needs {Of(edge.Required)}.").Order(System.StringComparer.Ordinal)
            .ToList();
        var more = sentences.Count > Shown ? $" And {sentences.Count - Shown} more." : string.Empty;
        return string.Join(' ', sentences.Take(Shown)) + more;
    }

    private string? NameOfRow(Component component) =>
        ComponentTables.TableOf(transaction.Catalog, component.Type) is { PrimaryNameColumn: { } name } table
            ? transaction.Retrieve(table.LogicalName, component.Id, [name])?[name] as string
            : null;
}
