using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>What is exported: a solution, as the organization has it at this moment.</summary>
internal sealed class ExportContext
{
    private readonly ExportMembers _members;

    /// <summary>Reads what belongs to a solution.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="solution">The solution's row.</param>
    public ExportContext(StoreTransaction transaction, StoredRow solution)
    {
        Transaction = transaction;
        Solution = solution;
        _members = new ExportMembers(transaction, solution.Id);
        Tables = ExportTables.Of(transaction.Catalog, _members, RowsOfTables());
    }

    /// <summary>The transaction.</summary>
    public StoreTransaction Transaction { get; }

    /// <summary>The solution's row.</summary>
    public StoredRow Solution { get; }

    /// <summary>The organization's definitions.</summary>
    public MetadataCatalog Catalog => Transaction.Catalog;

    /// <summary>
    /// The solution's version. In which version a component first appeared is kept of some only; of the others nothing older is known.
    /// </summary>
    public string Version => Solution["version"] as string ?? "1.0.0.0";

    /// <summary>The tables of which the package has something, by name.</summary>
    public IReadOnlyList<ExportedTable> Tables { get; }

    /// <summary>Whether a component belongs to the solution.</summary>
    public bool Has(Component component) => _members.Has(component);

    /// <summary>Whether a component is one that a managed solution brought, and this solution does not have.</summary>
    public bool IsOfOthers(Component component) => _members.IsOfOthers(component);

    /// <summary>The components that the solution has of its own accord, by kind and id.</summary>
    public IEnumerable<Component> Marked => _members.All.OrderBy(item => item.Type).ThenBy(item => item.Id);

    /// <summary>Whether the solution has a whole table, with all that belongs to it.</summary>
    public bool HasWhole(string table) => Tables.Any(known => known.IsWhole && known.Name == table);

    /// <summary>The rows of a table that belong to the solution, by id.</summary>
    public IReadOnlyList<StoredRow> Rows(string table) => _members.Rows(table);

    /// <summary>The rows that belong to the solution, and those of its whole tables, by id.</summary>
    /// <param name="rowTable">Table of the rows.</param>
    /// <param name="column">Its column that names the table to which a row belongs.</param>
    /// <param name="table">That table.</param>
    public IReadOnlyList<StoredRow> RowsOf(string rowTable, string column, ExportedTable table)
    {
        var type = ComponentTables.OfRow(Catalog.Table(rowTable));
        var values = new Dictionary<string, object?> { [column] = table.Name };
        return
        [
            .. RowScan.Where(Transaction, rowTable, values)
                .Where(row => Has(new Component(type, row.Id)) || (table.IsWhole && !IsOfOthers(new Component(type, row.Id))))
                .OrderBy(row => row.Id),
        ];
    }

    /// <summary>The version in which a row first appeared, as far as its table keeps it.</summary>
    public string Introduced(StoredRow row) => row["introducedversion"] as string ?? Version;

    /// <summary>A component that cannot be written.</summary>
    /// <param name="component">Kind and name.</param>
    /// <param name="reason">Why, as the rest of a sentence.</param>
    public Exception Refuse(string component, string reason) => DataverseFault.Of(
        DataverseErrorCode.ExportSolutionError,
        $"An error occurred while exporting a Solution. The {component} of solution '{Solution["uniquename"]}' cannot be exported: {reason}");

    private HashSet<string> RowsOfTables() =>
    [
        .. Names("savedquery", "returnedtypecode"), .. Names("systemform", "objecttypecode"), .. Names("savedqueryvisualization", "primaryentitytypecode"),
        .. Names("ribboncustomization", "entity"),
    ];

    private IEnumerable<string> Names(string table, string column) => Rows(table).Select(row => row[column] as string).OfType<string>();
}
