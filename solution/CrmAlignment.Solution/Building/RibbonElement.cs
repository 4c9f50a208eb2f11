using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Model.Schema;
using CrmAlignment.SolutionFormat.Writing;
using static CrmAlignment.Solution.Building.SolutionXml;

namespace CrmAlignment.Solution.Building;

/// <summary>
/// The commands of a table in the shape of customizations.xml. A command is defined twice, for forms and for lists, because its functions
/// are given other things there; all it says stands once.
/// </summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/model-driven-apps/customize-commands-ribbon.</remarks>
internal static class RibbonElement
{
    public static XElement Create(SolutionDefinition definition, string table)
    {
        var commands = definition.Commands.Where(command => command.Table == table).OrderBy(command => command.Sequence).ToList();
        if (commands.Count == 0)
        {
            return EmptyRibbon.Create();
        }

        var definitions = commands.SelectMany(CommandDefinition.Of).ToList();
        var privileges = new CommandPrivileges(definition);
        return new XElement(
            "RibbonDiffXml",
            new XElement("CustomActions", commands.SelectMany(Actions)),
            new XElement("Templates", new XElement("RibbonTemplates", new XAttribute("Id", "Mscrm.Templates"), "")),
            new XElement("CommandDefinitions", definitions.Select(command => command.ToXml())),
            new XElement(
                "RuleDefinitions",
                new XElement("TabDisplayRules"),
                new XElement("DisplayRules", commands.Where(command => command.Privilege is not null).Select(privileges.Rule)),
                new XElement("EnableRules", definitions.SelectMany(command => command.EnableRules).DistinctBy(rule => (string?)rule.Attribute("Id")))),
            new XElement("LocLabels", commands.SelectMany(Texts)));
    }

    private static IEnumerable<XElement> Actions(CommandSchema command) =>
        CommandPlace.All.Where(place => command.Places.HasFlag(place.Place)).Select(place => Action(command, place));

    private static XElement Action(CommandSchema command, CommandPlace place) => new(
        "CustomAction",
        new XAttribute("Id", $"{command.UniqueName}.{place.Name}.CustomAction"),
        new XAttribute("Location", place.Location(command.Table)),
        new XAttribute("Sequence", command.Sequence),
        new XElement("CommandUIDefinition", Button(command, place)));

    private static XElement Button(CommandSchema command, CommandPlace place) => new(
        "Button",
        new XAttribute("Alt", $"$LocLabels:{CommandIds.Label(command)}"),
        new XAttribute("Command", CommandIds.Command(command, place.IsForm)),
        new XAttribute("Id", $"{command.UniqueName}.{place.Name}.Button"),
        new XAttribute("LabelText", $"$LocLabels:{CommandIds.Label(command)}"),
        new XAttribute("Sequence", command.Sequence),
        new XAttribute("TemplateAlias", "o1"),
        new XAttribute("ToolTipTitle", $"$LocLabels:{CommandIds.Label(command)}"),
        new XAttribute("ToolTipDescription", $"$LocLabels:{CommandIds.Tooltip(command)}"),
        new XAttribute("ModernImage", $"$webresource:{command.Icon}"));

    private static IEnumerable<XElement> Texts(CommandSchema command) =>
        [Text(CommandIds.Label(command), command.Label), Text(CommandIds.Tooltip(command), command.Tooltip)];

    private static XElement Text(string id, Label label) => new("LocLabel", new XAttribute("Id", id), Localized("Titles", "Title", label));
}
