using System;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Model.Schema;
using CrmAlignment.Solution.Faults;

namespace CrmAlignment.Solution.Building;

/// <summary>Shows commands to those who have the privilege that the server asks for.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/model-driven-apps/define-ribbon-display-rules (EntityPrivilegeRule).</remarks>
internal sealed class CommandPrivileges(SolutionDefinition definition)
{
    // AppendTo begins with Append: the longer word is tried first.
    private static readonly string[] Verbs = ["Create", "Read", "Write", "Delete", "Assign", "Share", "AppendTo", "Append"];

    public XElement Rule(CommandSchema command)
    {
        var (verb, table) = Parse(command);
        return new XElement(
            "DisplayRule",
            new XAttribute("Id", CommandIds.Privilege(command)),
            new XElement(
                "EntityPrivilegeRule",
                new XAttribute("EntityName", table.LogicalName),
                new XAttribute("PrivilegeType", verb),
                new XAttribute("PrivilegeDepth", table.Ownership == Ownership.Organization ? "Global" : "Basic")));
    }

    private (string Verb, TableSchema Table) Parse(CommandSchema command)
    {
        var found = from verb in Verbs
                    from table in definition.Tables
                    where string.Equals(command.Privilege, $"prv{verb}{table.SchemaName}", StringComparison.Ordinal)
                    select (verb, table);
        return found.Select(pair => ((string, TableSchema)?)pair).FirstOrDefault() ?? throw new SolutionBuildException(
            [$"Command '{command.UniqueName}': the privilege '{command.Privilege}' is of no table of the model: correct it, as prvAppend and the table's schema name."]);
    }
}
