using CrmAlignment.Model.Schema;

namespace CrmAlignment.Solution.Building;

/// <summary>Ids of what a command consists of.</summary>
internal static class CommandIds
{
    public static string Command(CommandSchema command, bool onForm) => $"{command.UniqueName}.{(onForm ? "Form" : "List")}.Command";

    public static string Label(CommandSchema command) => $"{command.UniqueName}.LabelText";

    public static string Tooltip(CommandSchema command) => $"{command.UniqueName}.ToolTip";

    public static string Privilege(CommandSchema command) => $"{command.UniqueName}.DisplayRule.Privilege";

    public static string EnableRule(CommandSchema command, string kind) => $"{command.UniqueName}.EnableRule.{kind}";
}
