using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;
using CrmAlignment.SolutionFormat;
using CrmAlignment.SolutionFormat.Dependencies;

namespace CrmAlignment.Solution.Forms;

/// <summary>
/// Keeps MissingDependencies of an export in step with its form, so that an environment without the product refuses the import by the
/// names of what it lacks:
/// https://learn.microsoft.com/troubleshoot/power-platform/dataverse/working-with-solutions/missing-dependency-on-solution-import.
/// </summary>
/// <param name="export">The export.</param>
/// <param name="systemform">The form.</param>
/// <param name="needs">What forms need of the product.</param>
internal sealed class FormDependencies(FormExport export, XElement systemform, FormNeeds needs)
{
    private string FormId { get; } = systemform.Text("formid");

    /// <summary>What the form needs of the product, and of the tables that an app of the platform brings, as it is now.</summary>
    public IReadOnlyDictionary<(int, string, string), XElement> Now()
    {
        var entity = FormFinder.EntityOf(systemform);
        var label = (string?)entity.Element("Name")?.Attribute("LocalizedName") ?? entity.Text("Name");
        var dependent = new DependencyEnd(ComponentType.Form, null, systemform.Title(), null, label, FormId);
        var found = new Dictionary<(int, string, string), XElement>();
        foreach (var stock in new DependencyFinder(export.Customizations).Find().Where(dependency => dependency.Dependent.Key == dependent.Key))
        {
            found.TryAdd(FormNeeds.KeyOf(stock.Required), stock.ToXml());
        }

        foreach (var need in needs.Of(systemform.Element("form")!))
        {
            found.TryAdd(FormNeeds.KeyOf(need), new XElement("MissingDependency", FormNeeds.ToXml(need), dependent.ToXml("Dependent")));
        }

        return found;
    }

    /// <summary>Declares what came, and takes back what went.</summary>
    /// <param name="given">What the form needed as it was given.</param>
    /// <param name="bare">What it needs without anything of the product in it.</param>
    public void Follow(IReadOnlyDictionary<(int, string, string), XElement> given, IReadOnlyDictionary<(int, string, string), XElement> bare)
    {
        var now = Now();
        if (export.Manifest.Element("MissingDependencies") is not { } list)
        {
            return;
        }

        var declared = list.Elements("MissingDependency").Where(IsOfForm).ToList();
        declared.Where(one => given.ContainsKey(Key(one)) && !now.ContainsKey(Key(one)) && !bare.ContainsKey(Key(one))).ToList().ForEach(LaidOut.Remove);
        var known = declared.Select(Key).ToHashSet();
        foreach (var (key, xml) in now.Where(need => !bare.ContainsKey(need.Key) && !known.Contains(need.Key)))
        {
            LaidOut.Append(list, xml);
        }
    }

    private bool IsOfForm(XElement declared) =>
        declared.Element("Dependent") is { } end && end.Of("type").Number() == ComponentType.Form
        && Guid.TryParse(end.Of("id"), out var id) && id == FormFinder.IdOf(systemform);

    private static (int, string, string) Key(XElement declared) =>
        FormNeeds.KeyOf(DependencyEnd.Of(declared.Element("Required") ?? new XElement("Required")));
}
