using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 9: a custom lookup and its relationship belong together.</summary>
internal sealed class LookupsRule() : CheckRule(9, "Each custom lookup has one relationship to each table that it points at, and each relationship its lookup.")
{
    public override IEnumerable<Finding> Check(CheckedPackage package)
    {
        var relationships = package.Customizations.Elements("EntityRelationships").Elements("EntityRelationship")
            .Where(xml => xml.Text("EntityRelationshipType") == "OneToMany").ToList();
        foreach (var (table, lookup) in package.Tables.SelectMany(table => table.Attributes.Where(IsCustomLookup).Select(lookup => (table, lookup))))
        {
            var name = lookup.Text("LogicalName");
            // A lookup to several tables has a relationship to each of them.
            var targets = relationships
                .Where(xml => PartXml.Same(xml.Text("ReferencingEntityName"), table.LogicalName) && PartXml.Same(xml.Text("ReferencingAttributeName"), name))
                .Select(xml => xml.Text("ReferencedEntityName").ToLowerInvariant()).ToList();
            if (targets.Count == 0 || targets.Distinct().Count() != targets.Count)
            {
                yield return InCustomizations(
                    lookup, $"lookup {table.LogicalName}.{name}", $"{targets.Count}", $"it has that many relationships, to {targets.Distinct().Count()} tables.",
                    "Describe exactly one EntityRelationship for each table that it points at.");
            }
        }

        foreach (var xml in relationships)
        {
            foreach (var finding in Column(
                package, xml, $"relationship {xml.Of("Name")}", xml.Text("ReferencingEntityName").ToLowerInvariant(),
                xml.Text("ReferencingAttributeName").ToLowerInvariant(), "Describe the lookup, or remove the relationship."))
            {
                yield return finding;
            }
        }
    }

    private static bool IsCustomLookup(XElement attribute) => attribute.Text("Type") == "lookup" && attribute.Text("IsCustomField") == "1";
}
