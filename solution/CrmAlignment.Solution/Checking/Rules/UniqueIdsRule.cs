using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 13: no two components, and no two pieces of one form, share an id.</summary>
internal sealed class UniqueIdsRule() : CheckRule(
    13, "Ids are well-formed and unique: of components in the package, of tabs, sections and cells in a form.")
{
    private static readonly (string Element, string Id)[] ByChild =
    [
        ("systemform", "formid"), ("Dashboard", "FormId"), ("savedquery", "savedqueryid"), ("visualization", "savedqueryvisualizationid"), ("WebResource", "WebResourceId"),
        ("SdkMessageProcessingStepImage", "SdkMessageProcessingStepImageId"),
    ];

    private static readonly (string Element, string Id)[] ByAttribute =
    [
        ("PluginAssembly", "PluginAssemblyId"), ("PluginType", "PluginTypeId"), ("SdkMessageProcessingStep", "SdkMessageProcessingStepId"), ("Workflow", "WorkflowId"),
    ];

    public override IEnumerable<Finding> Check(CheckedPackage package) => Components(package.Customizations)
        .Concat(FormPieces(package.Customizations));

    private IEnumerable<Finding> Components(XElement customizations)
    {
        var ids = ByChild.SelectMany(kind => customizations.Descendants(kind.Element).Select(xml => (Xml: xml, Id: xml.Text(kind.Id))))
            .Concat(ByAttribute.SelectMany(kind => customizations.Descendants(kind.Element).Select(xml => (Xml: xml, Id: xml.Of(kind.Id)))))
            .Concat(customizations.Elements("Roles").Elements("Role").Select(xml => (Xml: xml, Id: xml.Of("id"))));
        return Report(ids.ToList(), "component");
    }

    private IEnumerable<Finding> FormPieces(XElement customizations) =>
        customizations.Descendants("systemform").Concat(customizations.Descendants("Dashboard")).SelectMany(form => Report(
            [.. form.Descendants().Where(piece => piece.Name.LocalName is "tab" or "section" or "cell" && piece.Attribute("id") is not null).Select(piece => (piece, piece.Of("id")))],
            $"form '{form.Title()}'"));

    private IEnumerable<Finding> Report(List<(XElement Xml, string Id)> ids, string where)
    {
        var seen = new HashSet<Guid>();
        foreach (var (xml, text) in ids)
        {
            if (!Guid.TryParse(text, out var id))
            {
                yield return InCustomizations(xml, $"{where}, {xml.Name.LocalName}", text, "the id is missing or no GUID.", "Give it an id.");
            }
            else if (!seen.Add(id))
            {
                yield return InCustomizations(
                    xml, $"{where}, {xml.Name.LocalName}", text, "another one has the same id.", "Give it an id of its own.");
            }
        }
    }
}
