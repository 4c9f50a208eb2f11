using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 9: a custom lookup and its relationship belong together.</summary>
internal sealed class LookupsRule() : CheckRule(9, "Each custom lookup has exactly one relationship, and each relationship its lookup.")
{
    public override IEnumerable<Finding> Check(CheckedPackage package)
    {
        var relationships = package.Customizations.Elements("EntityRelationships").Elements("EntityRelationship")
            .Where(xml => xml.Text("EntityRelationshipType") == "OneToMany").ToList();
        foreach (var (table, lookup) in package.Tables.SelectMany(table => table.Attributes.Where(IsCustomLookup).Select(lookup => (table, lookup))))
        {
            var name = lookup.Text("LogicalName");
            var count = relationships.Count(xml => PartXml.Same(xml.Text("ReferencingEntityName"), table.LogicalName) && PartXml.Same(xml.Text("ReferencingAttributeName"), name));
            if (count != 1)
            {
                yield return InCustomizations(
                    lookup, $"lookup {table.LogicalName}.{name}", $"{count}", "it has that many relationships.",
                    "Describe exactly one EntityRelationship for it.");
            }
        }

        foreach (var xml in relationships)
        {
            if (package.Table(xml.Text("ReferencingEntityName")) is { } table && table.Has(xml.Text("ReferencingAttributeName").ToLowerInvariant()) == false)
            {
                yield return InCustomizations(
                    xml, $"relationship {xml.Of("Name")}", xml.Text("ReferencingAttributeName"),
                    $"the table {table.LogicalName} has no such column.", "Describe the lookup, or remove the relationship.");
            }
        }
    }

    private static bool IsCustomLookup(XElement attribute) => attribute.Text("Type") == "lookup" && attribute.Text("IsCustomField") == "1";
}
