using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model;
using CrmAlignment.Model.Schema;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.Cli.Installation;

/// <summary>The tables that an environment has of the product, and the columns of other tables: what an uninstall takes with its data.</summary>
internal static class ProductTables
{
    private const string Prefix = Publisher.Prefix + "_";

    // What the platform adds to a column for what it shows: of a lookup, a choice, a lookup to several tables.
    private static readonly string[] Shown = ["yominame", "name", "type"];

    /// <summary>
    /// The tables in the order of their names, each with its columns of the product; those that the installed solutions have and this
    /// version of crma does not know are among them.
    /// </summary>
    /// <param name="environment">The environment.</param>
    /// <param name="installed">What is installed there.</param>
    public static IReadOnlyList<TableColumns> Of(TargetEnvironment environment, InstalledState installed)
    {
        string[] known = [.. AlignmentModel.Tables.Select(table => table.LogicalName)];
        Guid[] owned = [.. installed.Solutions.Values.SelectMany(solution => solution.Components).Where(component => component.Value == ComponentType.Table).Select(component => component.Key).Distinct()];
        return [.. environment.Tables(known, owned).Values
            .Select(table => table with { Columns = OfProduct(table) })
            .Where(table => table.Columns.Count > 0)
            .OrderBy(table => table.Name, StringComparer.Ordinal)];
    }

    /// <summary>Whether the product brought a table, rather than columns of it.</summary>
    /// <param name="table">Logical name.</param>
    public static bool IsOwn(string table) => table.StartsWith(Prefix, StringComparison.Ordinal);

    private static Dictionary<string, Guid> OfProduct(TableColumns table) => table.Columns
        .Where(column => column.Key.StartsWith(Prefix, StringComparison.Ordinal))
        .Where(column => !Shown.Any(ending =>
            column.Key.EndsWith(ending, StringComparison.Ordinal) && table.Columns.ContainsKey(column.Key[..^ending.Length])))
        .ToDictionary(column => column.Key, column => column.Value, StringComparer.Ordinal);
}
