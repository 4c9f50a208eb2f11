using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 32: what a button names is there; an import does not look, and the button would not show, or fail when it is pressed.</summary>
internal sealed class RibbonsRule() : CheckRule(
    32, "Each command, rule and label of a ribbon is defined, each script and icon is in the package, and the script has the function.")
{
    private const string Labels = "$LocLabels:";
    private const string Resources = "$webresource:";

    public override IEnumerable<Finding> Check(CheckedPackage package)
    {
        var ribbons = package.Customizations.Descendants("RibbonDiffXml").ToList();
        var commands = Ids(ribbons, "CommandDefinitions", "CommandDefinition");
        var displayRules = Ids(ribbons, "DisplayRules", "DisplayRule", "RuleDefinitions");
        var enableRules = Ids(ribbons, "EnableRules", "EnableRule", "RuleDefinitions");
        return ribbons.SelectMany(ribbon => Referred(package, ribbon, "CustomActions", "Command", commands, "command")
            .Concat(Rules(package, ribbon, "DisplayRules", displayRules))
            .Concat(Rules(package, ribbon, "EnableRules", enableRules))
            .Concat(LabelsOf(package, ribbon))
            .Concat(ResourcesOf(package, ribbon))
            .Concat(FunctionsOf(package, ribbon)));
    }

    private IEnumerable<Finding> Referred(CheckedPackage package, XElement ribbon, string list, string attribute, HashSet<string> known, string kind) =>
        from element in ribbon.Elements(list).Descendants()
        let id = element.Of(attribute)
        where id.Length > 0 && !IsOfPlatform(id) && !known.Contains(id)
        select Owned(package, id, InCustomizations(
            element, PlaceOf(ribbon, element), id, $"no such {kind} is defined.", $"Define the {kind}, or correct the id."));

    private IEnumerable<Finding> Rules(CheckedPackage package, XElement ribbon, string list, HashSet<string> known) =>
        from element in ribbon.Elements("CommandDefinitions").Elements("CommandDefinition").Elements(list).Elements()
        let id = element.Of("Id")
        where !IsOfPlatform(id) && !known.Contains(id)
        select Owned(package, id, InCustomizations(
            element, PlaceOf(ribbon, element.Parent!.Parent!), id, "no such rule is defined.", "Define the rule, or correct the id."));

    private IEnumerable<Finding> LabelsOf(CheckedPackage package, XElement ribbon)
    {
        var labels = ribbon.Elements("LocLabels").Elements("LocLabel").Where(label => label.Elements("Titles").Elements("Title").Any())
            .Select(label => label.Of("Id")).ToHashSet(StringComparer.Ordinal);
        return from attribute in Attributes(ribbon, Labels)
               let id = attribute.Value[Labels.Length..]
               where !labels.Contains(id)
               select Owned(package, id, InCustomizations(
                   attribute, PlaceOf(ribbon, attribute.Parent!), id, "the ribbon has no such label, or it has no text.", "Add the LocLabel with its titles."));
    }

    private IEnumerable<Finding> ResourcesOf(CheckedPackage package, XElement ribbon)
    {
        var names = package.WebResources.Select(resource => resource.Text("Name")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return from attribute in Attributes(ribbon, Resources)
               let name = attribute.Value[Resources.Length..]
               where package.IsOurs(name) && !names.Contains(name)
               select InCustomizations(
                   attribute, PlaceOf(ribbon, attribute.Parent!), name, "the package has no such web resource.", "Add it, or correct the name.");
    }

    private IEnumerable<Finding> FunctionsOf(CheckedPackage package, XElement ribbon) =>
        from call in ribbon.Descendants().Where(element => element.Attribute("FunctionName") is not null)
        let function = call.Of("FunctionName")
        let script = CheckedScript.Of(package, call.Of("Library"), Resources)
        where script?.MayHave(function) == false
        select InCustomizations(
            call, PlaceOf(ribbon, call), function, $"the script '{call.Of("Library")[Resources.Length..]}' has no such function.", "Correct the name, or export the function.");

    private static IEnumerable<XAttribute> Attributes(XElement ribbon, string directive) =>
        ribbon.Descendants().Attributes().Where(attribute => attribute.Value.StartsWith(directive, StringComparison.OrdinalIgnoreCase));

    private static HashSet<string> Ids(List<XElement> ribbons, string list, string item, string? parent = null) =>
        ribbons.SelectMany(ribbon => parent is null ? ribbon.Elements(list) : ribbon.Elements(parent).Elements(list))
            .Elements(item).Select(element => element.Of("Id")).ToHashSet(StringComparer.Ordinal);

    // Those of the platform's own ribbons begin so: https://learn.microsoft.com/power-apps/developer/model-driven-apps/define-ribbon-commands.
    private static bool IsOfPlatform(string id) => id.StartsWith("Mscrm.", StringComparison.Ordinal);

    // What another publisher's solution defines may be in the organization.
    private static Finding Owned(CheckedPackage package, string id, Finding finding) =>
        id.StartsWith(package.Prefix + ".", StringComparison.OrdinalIgnoreCase) ? finding : AsPolicy(finding);

    private static string PlaceOf(XElement ribbon, XElement element) =>
        $"ribbon of {ribbon.Parent?.Element("Name")?.Value.ToLowerInvariant() ?? "the application"}, {element.Name.LocalName} {element.AncestorsAndSelf().Select(above => above.Of("Id")).FirstOrDefault(id => id.Length > 0)}";
}
