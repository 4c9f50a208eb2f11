using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Benchmarks.Platform;

/// <summary>Creating leads without plug-ins, through the service and in bare SQLite.</summary>
internal sealed class WriteTrials : IDisposable
{
    private const int Batch = 1_000;

    private readonly LocalOrganization _organization;
    private readonly BareSqlite _bare;

    /// <summary>Opens an organization with customers, and the baseline.</summary>
    /// <param name="folder">Folder for the databases; null for memory.</param>
    public WriteTrials(ScratchFolder? folder)
    {
        _organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = folder?.PathOf("write.db") });
        _bare = new BareSqlite(folder?.PathOf("write-bare.db"));
        var numbers = Enumerable.Range(0, SampleRows.Customers).ToList();
        _organization.AdminService.Execute(SampleOrganization.CreateMultiple([.. numbers.Select(SampleRows.ContactRow)]));
        _organization.AdminService.Execute(SampleOrganization.CreateMultiple([.. numbers.Select(SampleRows.AccountRow)]));
    }

    public IEnumerable<Trial> All(double createdPerSecond) =>
    [
        new("create, 12 columns", Target.RowsPerSecond(createdPerSecond), Create, CreateBare) { PerRound = 2_000 },
        new("CreateMultiple of 1,000, 12 columns", Target.RowsPerSecond(40_000), CreateMany, CreateManyBare)
        {
            Rows = Batch,
            PerRound = 2,
        },
    ];

    public void Dispose()
    {
        _organization.Dispose();
        _bare.Dispose();
    }

    private void Create(int number) => _organization.AdminService.Create(SampleRows.LeadRow(number, Guid.Empty));

    private void CreateBare(int number)
    {
        _bare.Begin();
        _bare.Insert(Guid.CreateVersion7(), number);
        _bare.Commit();
    }

    private void CreateMany(int number) =>
        _organization.AdminService.Execute(SampleOrganization.CreateMultiple([.. Numbers(number).Select(NewLead)]));

    private void CreateManyBare(int number)
    {
        _bare.Begin();
        foreach (var lead in Numbers(number))
        {
            // The single rows of the trial before have the numbers below.
            _bare.Insert(Guid.CreateVersion7(), 10_000_000 + lead);
        }

        _bare.Commit();
    }

    private static Entity NewLead(int number) => SampleRows.LeadRow(number, Guid.Empty);

    private static IEnumerable<int> Numbers(int batch) => Enumerable.Range(batch * Batch, Batch);
}
