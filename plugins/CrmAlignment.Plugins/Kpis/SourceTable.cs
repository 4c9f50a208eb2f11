using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>A table whose records contribute to the KPIs.</summary>
/// <param name="name">Logical name.</param>
/// <param name="id">Logical name of the primary key.</param>
/// <param name="reads">Class that declares the columns.</param>
/// <param name="contributions">What a record contributes; told whether a campaign is a template.</param>
internal sealed class SourceTable(
    string name, string id, Type reads, Func<Guid, IRecordValues, Func<Guid, bool>, IReadOnlyList<Contribution>> contributions)
{
    /// <summary>All of them. A cursor names them by their place: append, and do not reorder.</summary>
    public static IReadOnlyList<SourceTable> All { get; } =
    [
        new(LeadTable.LogicalName, LeadTable.Id, typeof(LeadContribution), (_, row, _) => LeadContribution.Of(row)),
        new(HandoverTable.LogicalName, HandoverTable.Id, typeof(HandoverContribution), (_, row, _) => HandoverContribution.Of(row)),
        new(
            NurtureEnrollmentTable.LogicalName,
            NurtureEnrollmentTable.Id,
            typeof(EnrollmentContribution),
            (_, row, _) => EnrollmentContribution.Of(row)),
        new(OpportunityTable.LogicalName, OpportunityTable.Id, typeof(OpportunityContribution), (_, row, _) => OpportunityContribution.Of(row)),
        new(CampaignTable.LogicalName, CampaignTable.Id, typeof(CampaignContribution), (id, row, _) => CampaignContribution.Of(id, row)),
        new(
            CampaignActivityTable.LogicalName,
            CampaignActivityTable.Id,
            typeof(CampaignActivityContribution),
            (_, row, isTemplate) => CampaignActivityContribution.Of(row, isTemplate)),
    ];

    /// <summary>The table of a name that the ledger holds.</summary>
    /// <exception cref="InvalidOperationException">No posting writes that name.</exception>
    public static SourceTable Named(string name) => All.FirstOrDefault(table => table.Name == name)
        ?? throw new InvalidOperationException($"Rows of the table '{name}' contribute nothing, but the ledger names one.");

    /// <summary>Logical name.</summary>
    public string Name => name;

    /// <summary>Logical name of the primary key.</summary>
    public string Id => id;

    /// <summary>Columns to read.</summary>
    public string[] Columns { get; } = DeclaredColumns.Of(reads);

    /// <summary>What a record contributes.</summary>
    public IReadOnlyList<Contribution> Of(Guid recordId, IRecordValues row, Func<Guid, bool> isTemplate) => contributions(recordId, row, isTemplate);
}
