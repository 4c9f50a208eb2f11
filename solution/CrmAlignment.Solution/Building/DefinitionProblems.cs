using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Solution.Plugins;
using CrmAlignment.SolutionFormat.Stock;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.Solution.Building;

/// <summary>What does not fit together between the model, the plug-in dll and the hand-written parts.</summary>
internal static class DefinitionProblems
{
    public static IEnumerable<string> Find(SolutionDefinition definition, PluginAssemblyInfo? assembly) =>
        OfParts(definition).Concat(OfKeys(definition)).Concat(CommandProblems.Find(definition)).Concat(assembly is null ? [] : OfAssembly(definition, assembly));

    private static IEnumerable<string> OfParts(SolutionDefinition definition)
    {
        var parts = definition.Parts;
        var tables = definition.Tables.Select(table => table.LogicalName).ToHashSet(StringComparer.Ordinal);
        return parts.Forms.Where(form => StockTables.Find(form.Table) is null).Select(form => (form.Path, form.Table))
            .Concat(parts.Views.Concat(parts.Charts).Select(part => (part.Path, part.Table)))
            .Where(part => !tables.Contains(part.Table))
.Select(part => $"{part.Path}: the table '{part.Table}' is not in the model: correct the name, or add the table to AlignmentModel.Tables.");
    }

    private static IEnumerable<string> OfKeys(SolutionDefinition definition) =>
        from table in definition.Tables
        from key in table.Keys
        from column in key.Columns
        where table.Columns.All(known => known.LogicalName != column) && StockTables.Find(table.LogicalName)?.Columns.ContainsKey(column) != true
        select $"Key '{key.SchemaName}' of {table.LogicalName}: the table has no column '{column}': correct the key in the model.";

    private static IEnumerable<string> OfAssembly(SolutionDefinition definition, PluginAssemblyInfo assembly) =>
        OfSteps(definition, assembly).Concat(OfCustomApis(definition, assembly));

    private static IEnumerable<string> OfSteps(SolutionDefinition definition, PluginAssemblyInfo assembly)
    {
        foreach (var (type, step) in assembly.Classes.SelectMany(type => type.Steps.Select(step => (type, step))))
        {
            var place = $"{type.FullName}, step {step.Message} of {(step.Table.Length == 0 ? "any table" : step.Table)}, stage {step.Stage}";
            if (SdkMessages.IdOf(step.Message) is null)
            {
                yield return $"{place}: the id of the message '{step.Message}' is not known: use one of {string.Join(", ", SdkMessages.Names)}, or add its id to SdkMessages.";
            }
            else if (step.PreImage.Length + step.PostImage.Length > 0 && ImageProperties.Of(step.Message) is null)
            {
                yield return $"{place}: the message '{step.Message}' has no images: read the row in the plug-in instead.";
            }

            if (step.ClassesWithoutColumns.Length > 0)
            {
                yield return $"{place}: it names {step.ClassesWithoutColumns} for its columns, which declares none: give the class the attribute Columns.";
            }

            if (step.FilteringColumns == "*")
            {
                yield return $"{place}: it is filtered by every column, which is no filter: name the columns, or leave it out.";
            }

            if (step.PreImage == "*" || step.PostImage == "*")
            {
                yield return $"{place}: an image of every column is written as an empty list, of which no export shows how it is read: name the columns.";
            }

            if (step.PreImage.Length > 0 && step.Message == "Create")
            {
                yield return $"{place}: a row that is being created has no pre-image: remove it.";
            }

            if (step.PostImage.Length > 0 && (step.Stage != 40 || step.Message == "Delete"))
            {
                yield return $"{place}: there is no post-image before the operation or after a Delete: remove it or register stage 40.";
            }

            if (step.Table.Length > 0 && definition.Tables.All(table => table.LogicalName != step.Table) && StockTables.Find(step.Table) is null)
            {
                yield return $"{place}: the table '{step.Table}' is neither in the model nor the platform's: correct the name.";
            }
        }

        var twins = assembly.Classes
.SelectMany(type => type.Steps.GroupBy(step => (step.Message, step.Table, step.Stage)).Where(group => group.Count() > 1).Select(group => (type, group.Key)));
        foreach (var (type, key) in twins)
        {
            yield return $"{type.FullName}: two steps for {key.Message} of '{key.Table}' at stage {key.Stage}: keep one.";
        }
    }

    private static IEnumerable<string> OfCustomApis(SolutionDefinition definition, PluginAssemblyInfo assembly)
    {
        var implemented = assembly.Classes.Where(type => type.CustomApi is not null).ToLookup(type => type.CustomApi!, StringComparer.Ordinal);
        foreach (var api in definition.Apis.Where(api => implemented[api.UniqueName].Count() != 1))
        {
            var classes = implemented[api.UniqueName].Select(type => type.FullName).ToList();
            yield return classes.Count == 0
                ? $"Custom API '{api.UniqueName}': no class of {assembly.Name} has [CustomApi(\"{api.UniqueName}\")]: write its handler."
                : $"Custom API '{api.UniqueName}': the classes {string.Join(", ", classes)} all claim it: keep the attribute on one.";
        }

        foreach (var type in assembly.Classes
                .Where(type => type.CustomApi is not null && definition.Apis.All(api => api.UniqueName != type.CustomApi)))
        {
            yield return $"{type.FullName}: the Custom API '{type.CustomApi}' is not in the model: declare it in AlignmentModel.Apis or remove the attribute.";
        }
    }
}
