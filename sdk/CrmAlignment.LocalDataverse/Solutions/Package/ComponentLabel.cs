using System;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>What a component of whatever kind is called, so that a message names it rather than its element.</summary>
internal static class ComponentLabel
{
    private static readonly string[] Names =
    [
        "Name", "DisplayName", "UniqueName", "msdyn_name", "connectionreferencelogicalname", "title", "CategoryName", "LogicalName",
    ];

    /// <summary>Its name, or else its first label, its id, the name of its element.</summary>
    public static string Of(PackageElement component)
    {
        var facts = component.Facts().Where(fact => fact.Value.Length > 0).ToList();
        var name = Names.SelectMany(name => facts.Where(fact => fact.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            .Select(fact => fact.Value)
            .FirstOrDefault();
        return name
            ?? component.Labels("LocalizedNames", "LocalizedName").Values.FirstOrDefault(label => label.Length > 0)
            ?? facts.Select(fact => fact.Value).FirstOrDefault(value => Guid.TryParse(value, out _))
            ?? component.Name;
    }
}
