using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;
using CrmAlignment.SolutionFormat.Dependencies;
using CrmAlignment.SolutionFormat.Stock;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 2: what is used of other solutions is declared, and nothing else.</summary>
internal sealed class DependenciesRule() : CheckRule(
    2, "Every use of another solution's table or column has a MissingDependency, and there is none without a use.")
{
    public override IEnumerable<Finding> Check(CheckedPackage package)
    {
        var needed = new DependencyFinder(package.Customizations).Find().ToDictionary(found => (found.Required.Key, found.Dependent.Key));
        var declared = package.Manifest.Elements("MissingDependencies").Elements("MissingDependency")
            .Select(xml => (Xml: xml, Required: End(xml, "Required"), Dependent: End(xml, "Dependent"))).ToList();
        var keys = declared.Select(found => (found.Required.Key, found.Dependent.Key)).ToHashSet();
        foreach (var dependency in needed.Where(pair => !keys.Contains(pair.Key)).Select(pair => pair.Value))
        {
            yield return InManifest(
                package.Manifest.Element("MissingDependencies"), "MissingDependencies", Name(dependency.Required),
                $"{Name(dependency.Dependent)} needs it of the solution {dependency.Solution}, which is not declared.", "Add a MissingDependency.");
        }

        foreach (var found in declared
                .Where(found => !needed.ContainsKey((found.Required.Key, found.Dependent.Key)) && IsJudged(package, found.Required)))
        {
            // What makes a component need another is not all known here, so that an export may be right.
            yield return AsPolicy(InManifest(
                found.Xml, "MissingDependency", Name(found.Required), $"nothing in the package makes {Name(found.Dependent)} need it.", "Remove the MissingDependency."));
        }
    }

    private static DependencyEnd End(XElement dependency, string name) => DependencyEnd.Of(dependency.Element(name) ?? new XElement(name));

    // Of solutions whose components are not known here nothing can be said.
    private static bool IsJudged(CheckedPackage package, DependencyEnd required)
    {
        var table = required.Type switch { 1 => required.SchemaName ?? "", 2 => required.Parent ?? "", _ => "" };
        return StockTables.Find(table) is not null || package.Table(table)?.IsOwn == true;
    }

    private static string Name(DependencyEnd end) =>
        $"type {end.Type} {(end.Parent is null || end.Type != 2 ? "" : end.Parent + ".")}{end.SchemaName ?? end.DisplayName}";
}
