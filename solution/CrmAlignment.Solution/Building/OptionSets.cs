using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Model.Schema;
using static CrmAlignment.Solution.Building.SolutionXml;

namespace CrmAlignment.Solution.Building;

/// <summary>Choices in the shape of customizations.xml: global ones, and those inside a column.</summary>
internal static class OptionSets
{
    public static XElement Global(ChoiceSchema choice, string introduced) =>
        new(
            "optionset",
            new XAttribute("Name", choice.Name),
            new XAttribute("localizedName", choice.Label.English),
            Element("OptionSetType", "picklist"),
            Flag("IsGlobal", true),
            Element("IntroducedVersion", introduced),
            Flag("IsCustomizable", true),
            Element("ExternalTypeName", ""),
            DisplayNames(choice.Label),
            Descriptions(choice.Description),
            new XElement("options", choice.Options.Select(Option)));

    public static XElement OfTwoOptions(TableSchema table, TwoOptionsColumn column, string introduced) =>
        new(
            "optionset",
            new XAttribute("Name", $"{table.LogicalName}_{column.LogicalName}"),
            Element("OptionSetType", "bit"),
            Element("IntroducedVersion", introduced),
            Flag("IsCustomizable", true),
            DisplayNames(column.Label),
            Descriptions(column.Description),
            new XElement("options", Plain(1, column.Yes), Plain(0, column.No)));

    public static XElement OfStatus(TableSchema table, string kind, Label label, Label description, string introduced, XElement values) =>
        new(
            "optionset",
            new XAttribute("Name", $"{table.LogicalName}_{kind}code"),
            Element("OptionSetType", kind),
            Element("IntroducedVersion", introduced),
            Flag("IsCustomizable", true),
            DisplayNames(label),
            Descriptions(description),
            values);

    public static XElement State(int value, int defaultStatus, string invariantName, Label label) =>
        new(
            "state",
            new XAttribute("value", value),
            new XAttribute("defaultstatus", defaultStatus),
            new XAttribute("invariantname", invariantName),
            Labels(label));

    public static XElement Status(int value, int state, Label label) =>
        new("status", new XAttribute("value", value), new XAttribute("state", state), Labels(label));

    private static XElement Option(ChoiceOption option) =>
        new(
            "option",
            new XAttribute("value", option.Value),
            new XAttribute("ExternalValue", ""),
            new XAttribute("Color", option.Color),
            Labels(option.Label));

    private static XElement Plain(int value, Label label) =>
        new("option", new XAttribute("value", value), new XAttribute("ExternalValue", ""), Labels(label));
}
