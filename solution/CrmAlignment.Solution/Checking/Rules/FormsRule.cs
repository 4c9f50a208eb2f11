using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 12: controls are bound to columns that exist; a wrong case would drop the control without a word.</summary>
internal sealed class FormsRule() : CheckRule(
    12, "Each control's datafieldname is a known column in lower case; each script and sub-grid of a form resolves.")
{
    public override IEnumerable<Finding> Check(CheckedPackage package) =>
        from table in package.Tables
        from form in table.Xml.Elements("FormXml").Descendants("systemform")
        let place = $"form '{form.Title()}' of {table.LogicalName}"
        from finding in Controls(package, table, form, place).Concat(Scripts(package, form, place)).Concat(SubGrids(package, form, place))
        select finding;

    private IEnumerable<Finding> Controls(CheckedPackage package, CheckedTable table, XElement form, string place)
    {
        foreach (var control in form.Descendants("control").Where(control => control.Attribute("datafieldname") is not null))
        {
            var column = control.Of("datafieldname");
            if (column != column.ToLowerInvariant())
            {
                yield return InCustomizations(
                    control, place, column, "datafieldname is not in lower case: import would drop the control silently.",
                    "Write the logical name.");
            }
            else
            {
                foreach (var finding in Column(package, control, place, table.LogicalName, column))
                {
                    yield return finding;
                }
            }
        }
    }

    private IEnumerable<Finding> Scripts(CheckedPackage package, XElement form, string place) =>
        form.Descendants("Library").Select(library => (Xml: library, Name: library.Of("name")))
            .Concat(form.Descendants("Handler").Select(handler => (Xml: handler, Name: handler.Of("libraryName"))))
            .Where(script => package.IsOurs(script.Name) && !package.Requires(ComponentType.WebResource, script.Name))
            .Where(script => package.WebResources.All(resource => !PartXml.Same(resource.Text("Name"), script.Name)))
            .Select(script => InCustomizations(
                script.Xml, place, script.Name, "the package has no such web resource.", "Add the script, or correct the name."));

    private IEnumerable<Finding> SubGrids(CheckedPackage package, XElement form, string place)
    {
        foreach (var target in form.Descendants("TargetEntityType")
                .Where(target => package.IsOurs(target.Value) && package.Know(target.Value.Trim()) != Knowledge.There))
        {
            yield return InCustomizations(target, place, target.Value, "the sub-grid's table is not in the package.", "Correct the table.");
        }

        var relationships = package.Customizations.Elements("EntityRelationships").Elements("EntityRelationship")
            .Select(xml => xml.Of("Name"))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var name in form.Descendants("RelationshipName")
                .Where(name => package.IsOurs(name.Value) && !relationships.Contains(name.Value.Trim())
                    && !package.Requires(ComponentType.Relationship, name.Value)))
        {
            yield return InCustomizations(name, place, name.Value, "the sub-grid's relationship is not in the package.", "Correct the relationship.");
        }
    }
}
