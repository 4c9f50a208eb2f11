using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Solutions.Components;

/// <summary>A solution row.</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="UniqueName">Unique name.</param>
/// <param name="Version">Version.</param>
/// <param name="IsManaged">Whether it is managed.</param>
/// <param name="PublisherId">Its publisher; empty for the default solution.</param>
internal sealed record InstalledSolution(Guid Id, string UniqueName, Version Version, bool IsManaged, Guid PublisherId)
{
    /// <summary>
    /// Id of the default solution, the same in every organization: unmanaged components are part of it as long as they exist
    /// (https://learn.microsoft.com/power-platform/alm/use-solutions-for-your-customizations#default-solution).
    /// </summary>
    public static readonly Guid DefaultId = new("fd140aaf-4df4-11dd-bd17-0019b9312238");

    private const string Table = "solution";
    private const string HoldingSuffix = "_Upgrade";

    /// <summary>Unique name of the solution whose place this one waits to take; null when it does not wait.</summary>
    public string? StagedFor =>
        UniqueName.EndsWith(HoldingSuffix, StringComparison.OrdinalIgnoreCase) ? UniqueName[..^HoldingSuffix.Length] : null;

    /// <summary>Name of the solution that waits to take this one's place.</summary>
    public static string HoldingNameOf(string uniqueName) => uniqueName + HoldingSuffix;

    /// <summary>The solution with a unique name, or null.</summary>
    public static InstalledSolution? Find(StoreTransaction transaction, string uniqueName) =>
        transaction.Find(Table, new Dictionary<string, object?> { ["uniquename"] = uniqueName }, limit: 1) is [var id, ..]
            ? Of(transaction.Retrieve(Table, id)!)
            : null;

    /// <summary>The solution with a unique name.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">There is no such solution.</exception>
    public static InstalledSolution Require(StoreTransaction transaction, string uniqueName) =>
        Find(transaction, uniqueName) ?? throw DataverseFault.Of(
            DataverseErrorCode.ObjectDoesNotExist, $"There is no solution with the unique name '{uniqueName}'.");

    /// <summary>The solution of a row.</summary>
    public static InstalledSolution Of(StoredRow row) => new(
        row.Id,
        row["uniquename"] as string ?? string.Empty,
        Version.TryParse(row["version"] as string, out var version) ? version : new Version(0, 0),
        row["ismanaged"] is true,
        RowScan.IdIn(row, "publisherid"));
}
