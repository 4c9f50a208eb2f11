using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Setup;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.Benchmarks.Platform;

/// <summary>
/// An organization with the package, which brings an alternate key of leads, and the sample rows. No step runs while it is filled.
/// </summary>
internal sealed class SampleOrganization : IDisposable
{
    private const int Batch = 1_000;

    private readonly LocalOrganization _organization;

    /// <summary>Opens an organization with accounts and contacts.</summary>
    /// <param name="path">File of the database; null for one in memory.</param>
    /// <param name="package">The solution zip.</param>
    public SampleOrganization(string? path, string package)
    {
        _organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = path });
        _organization.ImportSolution(package);
        Create(Enumerable.Range(0, SampleRows.Customers).Select(SampleRows.ContactRow));
        Create(Enumerable.Range(0, SampleRows.Customers).Select(SampleRows.AccountRow));
    }

    /// <summary>The service of a salesperson, whose roles are checked.</summary>
    public IOrganizationService SalesService => _organization.ServiceFor(CastSetup.Prepare(Service).Sales);

    public IOrganizationService Service => _organization.AdminService;

    /// <summary>The request that creates rows without running steps.</summary>
    /// <param name="rows">Rows of one table.</param>
    public static CreateMultipleRequest CreateMultiple(IReadOnlyList<Entity> rows)
    {
        var request = new CreateMultipleRequest { Targets = new EntityCollection([.. rows]) { EntityName = rows[0].LogicalName } };
        request.Parameters["BypassCustomPluginExecution"] = true;
        return request;
    }

    public void AddLeads(int count) => Create(Enumerable.Range(0, count).Select(KeyedLead));

    public void AddOpportunities(int leads) =>
        Create(Enumerable.Range(0, leads / SampleRows.LeadsPerOpportunity).Select(SampleRows.OpportunityRow));

    public void Dispose() => _organization.Dispose();

    private static Entity KeyedLead(int number)
    {
        var lead = SampleRows.LeadRow(number, SampleRows.Lead(number));
        lead[LeadTable.ExternalKey] = SampleRows.KeyOf(number);
        return lead;
    }

    private void Create(IEnumerable<Entity> rows)
    {
        foreach (var batch in rows.Chunk(Batch))
        {
            Service.Execute(CreateMultiple(batch));
        }
    }
}
