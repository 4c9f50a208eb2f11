using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Solution.Building;

/// <summary>What does not fit together between commands and web resources.</summary>
internal static class CommandProblems
{
    public static IEnumerable<string> Find(SolutionDefinition definition)
    {
        var resources = definition.WebResources;
        var names = resources.Select(resource => resource.Name).ToHashSet(StringComparer.Ordinal);
        var missing = from command in definition.Commands
                      where definition.Tables.Any(table => table.LogicalName == command.Table)
                      from name in new[] { command.Library, command.Icon }
                      where !names.Contains(name)
                      select $"Command '{command.UniqueName}': the web resource '{name}' is not in the folder webresources: add it, or correct the name in the model.";
        var twins = from command in definition.Commands
                    group command by command.UniqueName into same
                    where same.Count() > 1
                    select $"Command '{same.Key}' is declared twice: give one another name.";
        return missing.Concat(twins).Concat(new ScriptDependencies(resources).Problems());
    }
}
