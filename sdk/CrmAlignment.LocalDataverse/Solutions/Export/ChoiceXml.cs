using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using static CrmAlignment.SolutionFormat.Writing.FormatXml;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>Choices in the shape of customizations.xml: global ones, and those inside a column.</summary>
internal static class ChoiceXml
{
    private static readonly XNamespace Transitions = "http://schemas.microsoft.com/crm/2009/WebServices";

    /// <summary>A global choice.</summary>
    public static XElement Global(ExportContext context, ChoiceDefinition choice) => new(
        "optionset",
        new XAttribute("Name", choice.Name),
        new XAttribute("localizedName", choice.Label.For(LocalizedText.BaseLanguage)),
        Element("OptionSetType", "picklist"),
        Flag("IsGlobal", true),
        Element("IntroducedVersion", context.Version),
        Flag("IsCustomizable", true),
        Element("ExternalTypeName", ""),
        ExportText.DisplayNames(choice.Label),
        ExportText.Descriptions(choice.Description),
        new XElement("options", choice.Options.Select(Option)));

    /// <summary>The choice of a column: its name where columns share it, else the choice itself.</summary>
    public static XElement OfColumn(ExportContext context, TableDefinition table, ColumnDefinition column)
    {
        if (column.Choice is { IsGlobal: true } global)
        {
            return Element("OptionSetName", global.Name);
        }

        var choice = column.Choice ?? Plain(table, column);
        return new XElement(
            "optionset",
            new XAttribute("Name", choice.Name),
            Element("OptionSetType", Kind(column.Type)),
            Element("IntroducedVersion", context.Version),
            Flag("IsCustomizable", true),
            ExportText.DisplayNames(choice.Label),
            ExportText.Descriptions(choice.Description),
            Values(column.Type, choice));
    }

    // Every export of a yes/no column names its two options.
    private static ChoiceDefinition Plain(TableDefinition table, ColumnDefinition column) =>
        new($"{table.LogicalName}_{column.LogicalName}", column.Type == ColumnType.Boolean ? [new(1, "Yes"), new(0, "No")] : []);

    private static string Kind(ColumnType type) => type switch
    {
        ColumnType.Boolean => "bit",
        ColumnType.State => "state",
        ColumnType.Status => "status",
        _ => "picklist",
    };

    private static XElement Values(ColumnType type, ChoiceDefinition choice) => type switch
    {
        ColumnType.State => new XElement("states", choice.Options.Select(State)),
        ColumnType.Status => new XElement("statuses", choice.Options.Select(Status)),
        _ => new XElement("options", choice.Options.Select(Option)),
    };

    private static XElement Option(ChoiceOption option) => new(
        "option",
        new XAttribute("value", option.Value),
        new XAttribute("ExternalValue", ""),
        option.Color is { } color ? new XAttribute("Color", color) : null,
        ExportText.Labels(option.Label),
        option.Description.Texts.Count > 0 ? ExportText.Descriptions(option.Description) : null);

    private static XElement State(ChoiceOption state) => new(
        "state",
        new XAttribute("value", state.Value),
        new XAttribute("defaultstatus", state.DefaultStatus ?? NoStatus),
        new XAttribute("invariantname", state.InvariantName ?? state.Label.For(LocalizedText.BaseLanguage)),
        ExportText.Labels(state.Label));

    private static XElement Status(ChoiceOption status) => new(
        "status",
        new XAttribute("value", status.Value),
        new XAttribute("state", status.State ?? 0),
        ExportText.Labels(status.Label),
        status.Transitions.Length > 0 ? Element("TransitionData", TransitionData(status)) : null);

    // https://learn.microsoft.com/power-apps/developer/data-platform/define-custom-state-model-transitions
    private static string TransitionData(ChoiceOption status) => new XElement(
        Transitions + "allowedtransitions",
        status.Transitions.Select(next => new XElement(
            Transitions + "allowedtransition", new XAttribute("sourcestatusid", status.Value), new XAttribute("tostatusid", next))))
        .ToString(SaveOptions.DisableFormatting);

    private const int NoStatus = -1;
}
