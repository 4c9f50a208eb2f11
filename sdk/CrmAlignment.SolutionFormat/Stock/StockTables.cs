using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace CrmAlignment.SolutionFormat.Stock;

/// <summary>
/// The platform's tables that the product refers to, from Microsoft's table reference
/// (https://learn.microsoft.com/dynamics365/developer/reference/about-entity-reference).
/// </summary>
public static class StockTables
{
    /// <summary>Solution of the tables that every environment has; nothing needs to declare a dependency on it.</summary>
    public const string System = "System";

    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    private static readonly Dictionary<string, StockTable> ByName = Load();

    /// <summary>All tables, by logical name.</summary>
    public static IReadOnlyDictionary<string, StockTable> All => ByName;

    /// <summary>The table of a logical name; null when the product refers to none of that name.</summary>
    /// <param name="name">Logical name; case does not count.</param>
    public static StockTable? Find(string? name) => name is null ? null : ByName.GetValueOrDefault(name);

    private static Dictionary<string, StockTable> Load()
    {
        using var stream = typeof(StockTables).Assembly.GetManifestResourceStream("stock-tables.json")
            ?? throw new InvalidOperationException("The resource stock-tables.json is missing from CrmAlignment.SolutionFormat.dll: build it again.");
        var tables = JsonSerializer.Deserialize<List<StockTable>>(stream, Options) ?? [];
        return tables.ToDictionary(table => table.Name, StringComparer.OrdinalIgnoreCase);
    }
}
