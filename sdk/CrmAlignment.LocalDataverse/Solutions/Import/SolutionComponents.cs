using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>The solutioncomponent rows of one solution: which rows it brought.</summary>
internal sealed class SolutionComponents(StoreTransaction transaction, RegistrationWriter rows, Guid solutionId)
{
    /// <summary>Component type codes that every organization shares; solution-aware tables use their object type code.</summary>
    private static readonly Dictionary<string, int> Types = new(StringComparer.Ordinal)
    {
        ["role"] = 20, ["webresource"] = 61, ["plugintype"] = 90, ["pluginassembly"] = 91, ["sdkmessageprocessingstep"] = 92,
        ["sdkmessageprocessingstepimage"] = 93, ["environmentvariabledefinition"] = 380,
    };

    /// <summary>Writes a row and marks it as the solution's.</summary>
    public void Put(string table, Guid id, Dictionary<string, object?> values)
    {
        rows.Put(table, id, values);
        var component = IdOf(table, id);
        if (!transaction.Exists("solutioncomponent", component))
        {
            rows.Put("solutioncomponent", component, new()
            {
                ["solutionid"] = new RowReference("solution", solutionId),
                ["componenttype"] = TypeOf(table),
                ["objectid"] = id,
                ["rootcomponentbehavior"] = 0,
                ["ismetadata"] = false,
            });
        }
    }

    /// <summary>Removes a row and its mark.</summary>
    public void Remove(string table, Guid id)
    {
        transaction.Delete(table, id);
        var component = IdOf(table, id);
        if (transaction.Exists("solutioncomponent", component))
        {
            transaction.Delete("solutioncomponent", component);
        }
    }

    /// <summary>Ids of the table's rows that the solution brought.</summary>
    public IReadOnlyList<Guid> Of(string table)
    {
        var marks = transaction.Find("solutioncomponent", new Dictionary<string, object?>
        {
            ["solutionid"] = new RowReference("solution", solutionId),
            ["componenttype"] = TypeOf(table),
        });
        return [.. marks.Select(mark => (Guid)transaction.Retrieve("solutioncomponent", mark, ["objectid"])!["objectid"]!)];
    }

    private int TypeOf(string table) =>
        Types.TryGetValue(table, out var type) ? type : transaction.Catalog.Table(table).ObjectTypeCode;

    private Guid IdOf(string table, Guid id) => ImportedIds.Of("solutioncomponent", $"{solutionId}:{table}:{id}");
}
