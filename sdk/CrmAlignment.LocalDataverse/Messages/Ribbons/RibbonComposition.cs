using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Microsoft.Crm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Messages.Ribbons;

/// <summary>
/// Puts the changes of solutions together into one ribbon: RibbonDefinitions/RibbonDefinition with UI, CommandDefinitions, RuleDefinitions,
/// and the labels to which $LocLabels refer, in every language. A button stands where its action's location says, in a tab, a group and
/// controls of these ids, by its sequence. Of two with the same id the later one counts; what is hidden is not there.
/// </summary>
/// <remarks>
/// Locations: https://learn.microsoft.com/power-apps/developer/model-driven-apps/define-custom-actions-modify-ribbon. An action inside
/// what only the platform's own ribbon has (a menu, a template) has no place here and is left out.
/// </remarks>
internal sealed class RibbonComposition(IReadOnlyList<XElement> changes)
{
    private const string Inside = "._children";

    private readonly RibbonTabs _tabs = new();

    /// <summary>The ribbon.</summary>
    /// <param name="filter">Of which command bars.</param>
    public XElement Compose(RibbonLocationFilters filter)
    {
        foreach (var action in Latest("CustomActions", "CustomAction").OrderBy(Sequence))
        {
            Place(action);
        }

        foreach (var hidden in Latest("CustomActions", "HideCustomAction"))
        {
            _tabs.Find((string?)hidden.Attribute("Location") ?? "")?.Remove();
        }

        return new XElement(
            "RibbonDefinitions",
            new XElement(
                "RibbonDefinition",
                new XElement("UI", new XElement("Ribbon", new XElement("Tabs", new XAttribute("Id", "Mscrm.Tabs"), _tabs.Of(filter)))),
                new XElement("CommandDefinitions", Latest("CommandDefinitions", "CommandDefinition")),
                new XElement(
                    "RuleDefinitions",
                    Rules("TabDisplayRules", "TabDisplayRule", "TabCommand"),
                    Rules("DisplayRules", "DisplayRule", "Id"),
                    Rules("EnableRules", "EnableRule", "Id")),
                new XElement("LocLabels", Latest("LocLabels", "LocLabel"))));
    }

    private static int Sequence(XElement action) =>
        int.TryParse((string?)action.Attribute("Sequence"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var sequence) ? sequence : int.MaxValue;

    private void Place(XElement action)
    {
        var location = (string?)action.Attribute("Location") ?? "";
        var content = action.Elements("CommandUIDefinition").Elements();
        if (location.EndsWith(Inside, StringComparison.Ordinal))
        {
            _tabs.Container(location[..^Inside.Length])?.Add(content);
        }
        else
        {
            // A location without children is that of an element to be replaced.
            _tabs.Find(location)?.ReplaceWith(content);
        }
    }

    private XElement Rules(string list, string item, string key) => new(list, ByKey(changes.Elements("RuleDefinitions").Elements(list).Elements(item), key));

    private IEnumerable<XElement> Latest(string list, string item) => ByKey(changes.Elements(list).Elements(item), item == "HideCustomAction" ? "HideActionId" : "Id");

    private static IEnumerable<XElement> ByKey(IEnumerable<XElement> elements, string key) =>
        elements.GroupBy(element => (string?)element.Attribute(key) ?? "", StringComparer.Ordinal).Select(same => same.Last());
}
